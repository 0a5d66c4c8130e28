import * as z from 'zod';
import { number } from '../ui/number.ts';
import { localDate, longDate } from '../ui/when.ts';
import type { IndicatorPoint } from './indicator-schema.ts';
import { indicatorWords } from './indicator-words.ts';

const { wasFirst } = indicatorWords.id;

/** A base value or a target as it was first published, and what became of it. */
export const OriginalPoint = z.object({
  kind: z.enum(['baseline', 'target']),
  /** ISO days, both included. */
  from: z.string(),
  to: z.string(),
  value: z.number(),
  /** What it is said to be now; null when it is said no more. */
  now: z.number().nullable(),
  /** UTC moment of its newest change, and the public reason of that; null while it never changed. */
  changed_at: z.string().nullable(),
  reason: z.string().nullable(),
});

export type OriginalPoint = z.infer<typeof OriginalPoint>;

/** Those that are not what they were when they were first published. */
export const movedOf = (originals: OriginalPoint[] = []) =>
  originals.filter(({ value, now }) => value !== now);

/** Those that are told no more. */
export const droppedOf = (originals: OriginalPoint[] = []) => originals.filter(({ now }) => now === null);

/** What a value was when it was first published; undefined while it is that still. */
export const originalOf = (originals: OriginalPoint[] | undefined, point: IndicatorPoint) =>
  movedOf(originals).find(
    ({ kind, from, to }) => kind === point.kind && from === point.from && to === point.to,
  );

/** The same in words: "semula 20, diubah 20 November 2026: salah kutip"; the day is one of the region. */
export const originalWords = ({ value, now, changed_at, reason }: OriginalPoint, timeZone: string) =>
  wasFirst(
    number(value),
    now === null,
    changed_at && longDate(localDate(new Date(changed_at), timeZone)),
    reason,
  );

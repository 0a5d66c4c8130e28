import * as z from 'zod';
import { number, quantity } from '../ui/number.ts';
import { localDate, longDate } from '../ui/when.ts';
import { pointKinds, type IndicatorPoint } from './indicator-schema.ts';
import { originalWords } from './original-words.ts';
import type { Figure } from './schema.ts';
import { words } from './words.ts';

/** What became of a number since it was first published. */
const since = {
  /** UTC moment of its newest change, and the public reason of that one; null while it never changed. */
  changed_at: z.string().nullable(),
  reason: z.string().nullable(),
  /** How often it changed; that it was told no more, or again, counts. */
  count: z.int(),
};

/** A value of an indicator as it was first published, and what became of it. */
export const OriginalPoint = z.object({
  kind: z.enum(pointKinds),
  /** ISO days, both included. */
  from: z.string(),
  to: z.string(),
  value: z.number(),
  /** What it is said to be now; null when it is said no more. */
  now: z.number().nullable(),
  /** What it was before its newest change; null when it was not said then, and while it never changed. */
  previous: z.number().nullable(),
  ...since,
});

const Said = z.object({ value: z.number(), unit: z.string(), as_of: z.string() });

/** The same of a figure of a programme. */
export const OriginalFigure = z.object({
  key: z.string(),
  label: z.string(),
  value: Said,
  now: Said.nullable(),
  previous: Said.nullable(),
  ...since,
});

export type OriginalPoint = z.infer<typeof OriginalPoint>;
export type OriginalFigure = z.infer<typeof OriginalFigure>;
type Original = OriginalPoint | OriginalFigure;

/** Those that ever changed, also when they are again what they were. */
export const movedOf = <T extends Original>(originals: T[] = []) =>
  originals.filter(({ count }) => count > 0);

/** Values that are told no more. */
export const droppedOf = (originals: OriginalPoint[] = []) => originals.filter(({ now }) => now === null);

/** Figures that are told no more, neither by a number nor by why there is none. */
export const droppedFigures = (originals: OriginalFigure[], figures: Figure[]) =>
  originals.filter(({ key }) => figures.every((figure) => figure.key !== key));

/** What became of a value; undefined while it never changed. */
export const originalOf = (originals: OriginalPoint[] | undefined, point: IndicatorPoint) =>
  movedOf(originals).find(
    ({ kind, from, to }) => kind === point.kind && from === point.from && to === point.to,
  );

/** What became of it in words, to stand in brackets beside the number; days are ones of the region. */
export function toldOriginal(original: Original, timeZone: string): string {
  const { now, changed_at, reason, count } = original;
  const [first, previous] = numbersOf(original);
  return originalWords.id.told({
    first,
    previous,
    count,
    isGone: now === null,
    verb: 'kind' in original && original.kind === 'actual' ? 'corrected' : 'changed',
    day: changed_at && longDate(localDate(new Date(changed_at), timeZone)),
    reason,
  });
}

/** The same where there is room for numbers alone. */
export const numbersTold = (original: Original): string => {
  const [first, previous] = numbersOf(original);
  return originalWords.id.short(first, original.count > 1 ? previous : null);
};

const numbersOf = (original: Original): [string, string | null] =>
  'key' in original
    ? [saidOf(original, original.value), original.previous && saidOf(original, original.previous)]
    : [number(original.value), original.previous === null ? null : number(original.previous)];

// A number of another day may differ because of the day.
const saidOf = ({ now }: OriginalFigure, { value, unit, as_of }: z.infer<typeof Said>) =>
  quantity(value, unit) + (now && now.as_of !== as_of ? ` ${words.id.asOf(as_of)}` : '');

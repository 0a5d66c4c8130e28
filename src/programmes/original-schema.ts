import * as z from 'zod';
import { pointKinds } from './indicator-schema.ts';

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

/** A figure as it was said once. */
export const Said = z.object({ value: z.number(), unit: z.string(), as_of: z.string() });

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
export type Said = z.infer<typeof Said>;

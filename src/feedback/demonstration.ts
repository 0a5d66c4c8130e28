import * as z from 'zod';
import { key, oneOf } from '../ui/schema.ts';
import { refusals } from './schema.ts';
import { FIELDS } from './typed.ts';

/** Feedback of a demonstration region, as residents typed it, and what officers did with it (src/content/demonstration/). */
export const FeedbackDemonstration = z.array(
  z.strictObject({
    key,
    /** UTC. */
    submitted_at: z.iso.datetime(),
    texts: z.partialRecord(z.enum(FIELDS), z.string()),
    /** In their order. */
    life: z
      .array(
        z.strictObject({
          at: z.iso.datetime(),
          /** The last of them may be `clock`: the clock notes what is late. */
          deed: oneOf(['publish', 'refuse', 'answer', 'correct', 'hide', 'clock']),
          /** Of an answer or its correction: its words, and the key of the organisation in whose name it is. */
          text: z.string().default(''),
          by: key.nullable().default(null),
          /** Of a refusal. */
          reason: oneOf(refusals).optional(),
          /** Of a correction: what was wrong. */
          why: z.string().default(''),
        }),
      )
      .default([]),
  }),
);
export type FeedbackDemonstration = z.infer<typeof FeedbackDemonstration>;
export type FeedbackStep = FeedbackDemonstration[number]['life'][number];

import * as z from 'zod';
import { key, oneOf } from '../ui/schema.ts';
import { FIELDS } from './typed.ts';

/** One step of a report's life: an officer's deed, or a word of its reporter. */
export const LifeStep = z.strictObject({
  /** UTC. */
  at: z.iso.datetime(),
  deed: oneOf([
    'forward',
    'hand_over',
    'ask',
    'answer',
    'respond',
    'follow_up',
    'close',
    'reject',
    'disclaim',
    'merge',
    'confirm',
    'object',
  ]),
  /** Key of the organisation to which it goes, or of the demonstration's report into which it goes. */
  to: key.optional(),
  /** How it was done. */
  how: oneOf(['whole', 'part']).default('whole'),
  text: z.string().default(''),
});
export type LifeStep = z.infer<typeof LifeStep>;

/** Reports of a demonstration region, as residents typed and an officer published them (src/content/demonstration/). */
export const Demonstration = z.array(
  z.strictObject({
    key,
    /** UTC. */
    submitted_at: z.iso.datetime(),
    verified_at: z.iso.datetime(),
    words: oneOf(['whole', 'facts']).default('whole'),
    texts: z.partialRecord(z.enum(FIELDS), z.string()),
    answers: z.record(key, z.array(z.string())).default({}),
    /** In their order; the steps of all reports happen in the order of their moments. */
    life: z.array(LifeStep).default([]),
  }),
);
export type Demonstration = z.infer<typeof Demonstration>;

import * as z from 'zod';
import { key, oneOf } from '../ui/schema.ts';
import { FIELDS } from './typed.ts';

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
  }),
);
export type Demonstration = z.infer<typeof Demonstration>;

import * as z from 'zod';
import { Citation } from '../sources/schema.ts';
import { Amendment } from '../ui/changes.ts';
import { AssessmentFields } from './schema.ts';

/** A judgement in a list, with the name of who judged and where it can be read. */
export const AssessmentLine = AssessmentFields.extend({
  id: z.string(),
  assessor: z.object({ name: z.string() }),
  citation: Citation,
  /** How it was amended, the newest first. */
  amended: z.array(Amendment),
});

export type AssessmentLine = z.infer<typeof AssessmentLine>;

import * as z from 'zod';
import { scales } from './schema.ts';

/** A judgement in one line, beside what the judged say of themselves: who, on which scale, when, and where it is said. */
export const AssessmentNote = z.object({
  assessor: z.string(),
  scale: z.enum(Object.keys(scales) as [keyof typeof scales]),
  rating: z.string(),
  date: z.string(),
  source_id: z.string(),
  publisher: z.string(),
});
export type AssessmentNote = z.infer<typeof AssessmentNote>;

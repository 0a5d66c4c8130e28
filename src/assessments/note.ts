import * as z from 'zod';
import { Citation } from '../sources/schema.ts';
import { scales } from './schema.ts';

/** A judgement in one line, beside what the judged say of themselves: who, on which scale, when, and where it is said. */
export const AssessmentNote = z.object({
  assessor: z.string(),
  scale: z.enum(Object.keys(scales) as [keyof typeof scales]),
  rating: z.string(),
  date: z.string(),
  citation: Citation,
});
export type AssessmentNote = z.infer<typeof AssessmentNote>;

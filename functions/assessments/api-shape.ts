import type * as z from 'zod';
import type { ApiAssessment } from '../../src/assessments/api-schema.ts';
import type { AssessmentLine } from '../../src/assessments/page.ts';
import { toCited } from '../../src/sources/api-schema.ts';

/** A judgement as the API tells it. */
export const toApiAssessment = (
  { id, key, subject, assessor, scale, rating, statement, quote, date, citation }: AssessmentLine,
  origin: string,
): z.output<typeof ApiAssessment> => ({
  id,
  key,
  subject,
  assessor: assessor.name,
  scale,
  rating,
  statement,
  quote,
  date,
  source: toCited(citation, origin),
});

import * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { ApiAssessment } from '../../src/assessments/api-schema.ts';
import type { AssessmentLine } from '../../src/assessments/page.ts';
import { subjectKinds } from '../../src/assessments/schema.ts';
import { toCited } from '../../src/sources/api-schema.ts';
import { list } from '../api/operation.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { readAssessments } from './api-reads.ts';
import { toAssessmentLine } from './reads.ts';

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

/** The machines' door to what others think. */
export const assessmentsApi = [
  list({
    path: '/regions/{region}/assessments',
    id: 'listAssessments',
    tag: 'Program',
    summary: 'Penilaian pihak luar atas program, rencana, atau janji satu wilayah, terbaru lebih dulu.',
    params: regionInPath,
    query: {
      subject: z
        .enum(subjectKinds, `salah satu dari: ${subjectKinds.join(', ')}`)
        .default('programme')
        .meta({ description: 'Apa yang dinilai.', example: 'programme' }),
    },
    item: ApiAssessment,
    read: async ({ db, origin }, { region, subject, after, limit }) => {
      const found = await readAssessments(db, region, { kind: subject, after: cursorFrom(after), limit });
      if (!found) return null;
      const { shown, next } = cut(found.rows.map(toAssessmentLine), limit, (line) => line.date);
      return {
        data: shown.map((line) => toApiAssessment(line, origin)),
        next,
        page: `/${region}/`,
        timeZone: found.timeZone,
      };
    },
  }),
];

import * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { ApiAssessment } from '../../src/assessments/api-schema.ts';
import { subjectKinds } from '../../src/assessments/schema.ts';
import { list } from '../api/operation.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { readAssessments } from './api-reads.ts';
import { toApiAssessment } from './api-shape.ts';
import { toAssessmentLine } from './reads.ts';

/** The machines' door to what others think. */
export const assessmentsApi = [
  list({
    path: '/regions/{region}/assessments',
    id: 'listAssessments',
    tag: 'Program',
    summary: 'Penilaian pihak luar atas program, rencana, atau janji satu wilayah, terbaru lebih dulu.',
    description: 'Bersama `per` satu halaman dapat lebih pendek dari `limit`.',
    params: regionInPath,
    per: true,
    query: {
      subject: z
        .enum(subjectKinds, `salah satu dari: ${subjectKinds.join(', ')}`)
        .default('programme')
        .meta({ description: 'Apa yang dinilai.', example: 'programme' }),
    },
    item: ApiAssessment,
    read: async ({ db, origin }, { region, subject, after, limit, per }) => {
      const asked = { region, kind: subject, after: cursorFrom(after), limit, per };
      const found = await readAssessments(db, asked);
      if (!found) return null;
      return {
        data: found.rows.map((row) => toApiAssessment(toAssessmentLine(row), origin)),
        next: cut(found.placed, limit, ({ day }) => day).next,
        page: `/${region}/`,
        timeZone: found.timeZone,
      };
    },
  }),
];

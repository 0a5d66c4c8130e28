import * as z from 'zod';
import { code, dayOf, text, textOrNull } from '../api/fields.ts';
import { id } from '../api/schema.ts';
import { Citation } from '../sources/api-schema.ts';
import { scales, subjectKinds } from './schema.ts';

const scaleNames = Object.keys(scales) as [keyof typeof scales];

/** The newest such judgement of a thing, where the thing itself is listed. */
export const ApiAssessmentNote = z
  .object({
    assessor: text('Nama penilai.'),
    scale: code(scaleNames, 'Skalanya; "ogp": kode hasil Open Government Partnership.'),
    rating: text('Nilainya.', 'limited'),
    date: dayOf('Harinya.'),
    source: text('Halaman sumbernya.'),
  })
  .meta({ id: 'AssessmentNote', description: 'Penilaian pihak luar yang terbaru.' });

/** A judgement by somebody else than those who do the work. */
export const ApiAssessment = z
  .object({
    id,
    key: text('Kunci dalam wilayahnya.'),
    subject: z
      .object({ kind: code(subjectKinds, 'Jenis.'), key: text('Kunci.') })
      .meta({ description: 'Yang dinilai.' }),
    assessor: text('Nama penilai.'),
    scale: code(scaleNames, 'Skalanya.'),
    rating: text('Nilainya.', 'amber'),
    statement: text('Kesimpulannya.'),
    quote: textOrNull('Kata-kata penilai.'),
    date: dayOf('Harinya.'),
    source: Citation,
  })
  .meta({ id: 'Assessment', description: 'Satu penilaian pihak luar.' });

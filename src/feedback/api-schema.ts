import * as z from 'zod';
import {
  code,
  codeOrNull,
  dayOf,
  dayOrNull,
  flag,
  momentOf,
  momentOrNull,
  text,
  textOrNull,
} from '../api/fields.ts';
import { id, orNull, page, ProgrammeRef, RegionRef } from '../api/schema.ts';
import { kinds, sights } from './schema.ts';

/** What a resident said, once an officer let it be seen. */
export const ApiFeedback = z
  .object({
    id,
    region: RegionRef,
    kind: code(kinds, 'Pertanyaan, pengamatan, atau pendapat.'),
    body: textOrNull('Kata-katanya.'),
    seen: codeOrNull(sights, 'Apa yang dilihat.'),
    seen_on: dayOrNull('Hari dilihat.'),
    place: textOrNull('Kelurahan dan kecamatan.'),
    received_on: dayOf('Hari diterima.'),
    programme: orNull(ProgrammeRef),
    milestone: orNull(z.object({ key: text('Kunci.'), title: text('Judul.') })).meta({
      description: 'Tonggaknya.',
    }),
    update: orNull(z.object({ id, title: text('Judul.') })).meta({ description: 'Kabarnya.' }),
    due_on: dayOrNull('Sampai kapan pertanyaan dijanjikan jawaban.'),
    late: flag('Janji itu lewat tanpa jawaban.'),
    answer: textOrNull('Jawabannya.'),
    answered_at: momentOrNull('Dijawab.'),
    answered_by: textOrNull('Lembaga yang menjawab; null: koordinator wilayah, atau belum.'),
    corrected_at: momentOrNull('Jawabannya terakhir dikoreksi.'),
    page,
  })
  .meta({ id: 'Feedback', description: 'Satu pertanyaan, pengamatan, atau pendapat warga.' });

const Earlier = z.object({
  answer: text('Jawaban sebelumnya.'),
  answered_by: textOrNull('Lembaganya.'),
  said_at: momentOf('Dijawab.'),
  corrected_at: momentOf('Dikoreksi.'),
  reason: text('Apa yang keliru.'),
});

/** With what its answer said before. */
export const ApiFeedbackWhole = ApiFeedback.extend({
  earlier: z.array(Earlier).meta({ description: 'Jawaban sebelum dikoreksi, terbaru lebih dulu.' }),
}).meta({ id: 'FeedbackWhole', description: 'Satu masukan dengan jawaban terdahulunya.' });

import * as z from 'zod';
import {
  code,
  codeOrNull,
  count,
  countOrNull,
  dayOf,
  dayOrNull,
  flag,
  momentOf,
  text,
  textOrNull,
} from '../api/fields.ts';
import { id, orNull, page, ProgrammeRef, RegionRef, span } from '../api/schema.ts';
import { ApiAssessment, ApiAssessmentNote } from '../assessments/api-schema.ts';
import { ApiHolder } from '../office-terms/api-schema.ts';
import { Citation } from '../sources/api-schema.ts';
import { commitmentKinds, outcomes } from './schema.ts';

/** A public word in a list. */
export const ApiCommitment = z
  .object({
    id,
    key: text('Kunci dalam wilayahnya.', 'masterplan-perda'),
    region: RegionRef,
    programme: orNull(ProgrammeRef),
    kind: code(commitmentKinds, 'Janji, sasaran, atau harapan.'),
    quote: textOrNull('Kata-kata pembicara; null bila sumber hanya menceritakannya.'),
    statement: text('Apa yang dijanjikan.'),
    office: text('Jabatan yang terikat.', 'Bupati Blitar'),
    holder: textOrNull('Pemegang jabatan hari itu, bila disebut sumber janji.'),
    held_by: orNull(ApiHolder).meta({
      description: 'Pemegang jabatan pada hari diucapkan; null bila belum dicatat.',
    }),
    held_now_by: orNull(ApiHolder).meta({
      description: 'Pemegangnya hari ini, atau pada hari `per`; null bila belum dicatat.',
    }),
    made_on: dayOf('Hari diucapkan.'),
    place: textOrNull('Tempat diucapkan.'),
    due_original: orNull(span).meta({ description: 'Tenggat yang pertama diumumkan; tidak pernah berubah.' }),
    due: orNull(span).meta({ description: 'Tenggat sekarang.' }),
    slip_days: countOrNull('Hari dari tenggat pertama ke tenggat sekarang; null bila tidak pernah dipindah.'),
    open: flag('Belum ditepati seluruhnya dan belum ditarik.'),
    overdue: flag('Terbuka sesudah tenggatnya.'),
    outcome: codeOrNull(outcomes, 'Apa jadinya, menurut sumber terbaru (OGP).'),
    outcome_on: dayOrNull('Hari sumber itu berkata begitu.'),
    assessed: orNull(ApiAssessmentNote).meta({
      description:
        'Hasilnya menurut pihak luar, yang terbaru; null bila belum dinilai. Terpisah dari `outcome`.',
    }),
    source: orNull(Citation),
    version: count('Nomor versi.'),
    page,
  })
  .meta({ id: 'Commitment', description: 'Satu kata pejabat di depan umum.' });

const Outcome = z.object({
  value: code(outcomes, 'Hasil (OGP).'),
  statement: text('Apa kata sumber.'),
  as_of: dayOf('Hari yang dimaksud.'),
  source: orNull(Citation),
});

const Move = z.object({
  from: orNull(span),
  to: span,
  days: countOrNull('Hari antara keduanya; null bila sebelumnya tidak bertenggat.'),
  reason: text('Alasannya.'),
  as_of: dayOf('Hari yang dimaksud.'),
  source: orNull(Citation),
});

/** With everything that was said of it since. */
export const ApiCommitmentWhole = ApiCommitment.extend({
  signatories: z.array(z.string()).meta({ description: 'Penanda tangan.' }),
  witnesses: z.array(z.string()).meta({ description: 'Saksi.' }),
  note: textOrNull('Catatan.'),
  outcomes: z.array(Outcome).meta({ description: 'Semua kata sumber tentang hasilnya, urut hari.' }),
  moves: z.array(Move).meta({ description: 'Semua pemindahan tenggat, urut hari.' }),
  assessments: z
    .array(ApiAssessment)
    .meta({ description: 'Penilaian pihak luar, terbaru lebih dulu; paling banyak 20.' }),
  published_at: momentOf('Saat versi ini terbit.'),
  reason: textOrNull('Alasan perubahan pada versi ini.'),
}).meta({ id: 'CommitmentWhole', description: 'Satu kata pejabat dengan segala yang dikatakan sesudahnya.' });

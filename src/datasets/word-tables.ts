import * as z from 'zod';
import { kinds, sights } from '../feedback/schema.ts';
import { day, moment, open, text, withheld } from './column.ts';
import { ofRegion } from './plan-tables.ts';

const UTC = { unit: 'UTC' };

/** One row a version: a correction stands beside what it corrects, and a redacted version as its tombstone. */
export const Updates = z.object({
  ...ofRegion,
  update_id: open(text, 'Nomor tetap kabar.'),
  version: open(z.int(), 'Versi; tiap koreksi menambah satu.'),
  is_latest: open(z.boolean(), 'Benar untuk versi yang berlaku.'),
  url: open(text, 'Halaman versi ini, yang tidak pernah berubah.'),
  change_kind: open(z.enum(['publish', 'correct']), 'Terbit pertama, atau koreksi.'),
  reason: open(text.nullable(), 'Alasan koreksi.'),
  title: open(text.nullable(), 'Judul; kosong pada versi yang disunting.'),
  body: open(text.nullable(), 'Isi; kosong pada versi yang disunting.'),
  event_date: open(day.nullable(), 'Hari kejadiannya.'),
  author: open(text.nullable(), 'Lembaga penulisnya, seperti namanya pada hari terbit.'),
  programme: open(text.nullable(), 'Program yang dikabarkan, seperti namanya pada hari terbit.'),
  sources: open(
    z.array(
      z.object({
        id: z.string(),
        publisher: z.string(),
        title: z.string().nullable(),
        event_date: z.string().nullable(),
      }),
    ),
    'Sumber yang dikutip, seperti tercatat pada hari terbit.',
  ),
  published_at: open(moment, 'Saat versi ini terbit.', UTC),
  content_sha256: open(text, 'SHA-256 isi versi ini; tetap ada sesudah disunting.'),
  redacted_at: open(moment.nullable(), 'Saat kata-katanya dihapus; kosong bila tidak pernah.', UTC),
  redaction_reason: open(text.nullable(), 'Alasan penghapusan itu.'),
});

/** The same without a word, so that it can be frozen: what was published when, and by which hash it is known again. */
export const UpdateTrail = z.object({
  ...ofRegion,
  update_id: Updates.shape.update_id,
  version: Updates.shape.version,
  url: Updates.shape.url,
  change_kind: Updates.shape.change_kind,
  published_at: Updates.shape.published_at,
  content_sha256: Updates.shape.content_sha256,
  redacted_at: Updates.shape.redacted_at,
});

/** What residents said of programmes and updates, and what was answered. */
export const Feedback = z.object({
  ...ofRegion,
  feedback_id: open(text, 'Nomor masukan.'),
  url: open(text, 'Halaman masukan.'),
  kind: open(z.enum(kinds), 'Pertanyaan, pengamatan, atau pendapat.'),
  programme_id: open(text.nullable(), 'Program yang dibicarakan.'),
  milestone_key: open(text.nullable(), 'Tonggak yang dibicarakan.'),
  update_id: open(text.nullable(), 'Kabar yang dibicarakan.'),
  body: open(text.nullable(), 'Kata-kata warga; kosong pada pengamatan tanpa kata.'),
  seen: open(z.enum(sights).nullable(), 'Yang dilihat: ada, sebagian, atau tidak ada.'),
  seen_on: open(day.nullable(), 'Hari dilihat.'),
  place: open(text.nullable(), 'Kelurahan dan kecamatan tempat dilihat, sejauh disebut.'),
  received_on: open(day, 'Hari diterima.'),
  answer_due_on: open(day.nullable(), 'Hari terakhir janji jawaban; kosong bila bukan pertanyaan.'),
  answer: open(text.nullable(), 'Jawaban lembaga; kosong bila belum ada.'),
  answered_at: open(moment.nullable(), 'Saat dijawab.', UTC),
  answered_by: open(text.nullable(), 'Lembaga yang menjawab; kosong bila koordinator wilayah.'),
  corrected_at: open(moment.nullable(), 'Saat jawabannya terakhir dikoreksi.', UTC),
  photo: withheld('private', 'Foto dilihat di halamannya saja, supaya dapat ditarik kapan saja.'),
  key: withheld('private', 'Kunci milik penulisnya.'),
});

/** Days on which no term runs. */
export const Holidays = z.object({
  ...ofRegion,
  date: open(day, 'Hari libur.'),
  kind: open(
    z.enum(['national_holiday', 'collective_leave', 'local']),
    'Libur nasional, cuti bersama, atau libur daerah.',
  ),
  name: open(text, 'Nama hari libur.'),
  source: open(text.nullable(), 'Dasar libur tahun itu; kosong pada libur daerah tanpa dasar tercatat.'),
});

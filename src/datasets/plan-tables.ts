import * as z from 'zod';
import { commitmentKinds, outcomes } from '../commitments/schema.ts';
import { milestoneStates } from '../programmes/milestone-states.ts';
import { milestoneTypes } from '../programmes/schedule-schema.ts';
import { statuses } from '../programmes/schema.ts';
import { count, day, moment, open, text } from './column.ts';

/** Of which region a row is, as every table begins; in that of reports it comes after the columns of the standard. */
export const ofRegion = {
  region: open(text, 'Wilayah, seperti dalam alamat halamannya.'),
  region_code: open(text, 'Kode wilayah Kemendagri.'),
};
export const ofProgramme = {
  programme_id: open(text, 'Nomor tetap program; sama di semua dataset.'),
  programme_title: open(text, 'Nama program.'),
};

const DAYS = 'hari kalender; negatif bila dimajukan';
const AS_SAID = 'setepat sumbernya: hari, bulan, triwulan (2026-Q2), atau tahun';
const move = z.object({
  from: z.string().nullable(),
  to: z.string(),
  days: z.int().nullable(),
  reason: z.string(),
  as_of: z.string(),
});

/** One row a programme. */
export const Programmes = z.object({
  ...ofRegion,
  ...ofProgramme,
  url: open(text, 'Halaman program.'),
  description: open(text.nullable(), 'Apa yang dijanjikan; kosong bila sumber tidak menguraikannya.'),
  dimension: open(text.nullable(), 'Dimensi kota cerdas menurut sumber; kosong bila tidak disebut.'),
  status: open(
    z.enum(statuses).nullable(),
    'Tahap menurut sumber: kode projectStatus OC4IDS, dan "suspended" dari IATI.',
  ),
  status_date: open(day.nullable(), 'Hari tahap itu dikatakan sumber.'),
  quick_win: open(z.boolean(), 'Benar bila sumber menyebutnya quick win.'),
  known_since: open(day, 'Hari program pertama kali disebut sumber.'),
  organisations: open(
    z.array(z.object({ name: z.string(), role: z.string() })),
    'Lembaga yang disebut sumber dengan perannya (IATI: funding, accountable, extending, implementing).',
  ),
  progress_percent: open(
    z.int().nullable(),
    'Bobot tonggak yang terpenuhi; kosong tanpa rencana bertonggak.',
    { unit: 'persen' },
  ),
  next_due_on: open(day.nullable(), 'Hari terakhir tenggat tonggak terbuka yang paling awal.'),
  slip_days: open(z.int().nullable(), 'Pergeseran terbesar di antara tonggaknya, dari tenggat pertama.', {
    unit: DAYS,
  }),
  update_count: open(count, 'Kabar yang terbit tentang program ini.', { unit: 'kabar' }),
  last_event_date: open(day, 'Hari terbaru yang dikatakan sumber tentang program ini.'),
  version: open(z.int(), 'Versi catatan program.'),
  amended_at: open(moment, 'Saat versi itu dicatat.', { unit: 'UTC' }),
});

/** One row a milestone. */
export const Milestones = z.object({
  ...ofRegion,
  ...ofProgramme,
  milestone_key: open(text, 'Kunci tonggak di dalam programnya.'),
  title: open(text, 'Nama tonggak.'),
  type: open(z.enum(milestoneTypes), 'Jenis: kode milestoneType OC4IDS.'),
  weight: open(z.int(), 'Bobot tonggak dalam kemajuan programnya.', { unit: 'persen' }),
  status: open(
    z.enum(milestoneStates),
    'Keadaan: kode milestoneStatus OC4IDS, dan "dropped" bila dibatalkan.',
  ),
  original_due: open(text, 'Tenggat yang pertama terbit; tidak pernah berubah.', { unit: AS_SAID }),
  original_due_on: open(day, 'Hari terakhir tenggat pertama itu.'),
  due: open(text, 'Tenggat sekarang.', { unit: AS_SAID }),
  due_on: open(day, 'Hari terakhir tenggat sekarang.'),
  met: open(text.nullable(), 'Kapan terpenuhi menurut sumber; kosong bila belum.', { unit: AS_SAID }),
  met_on: open(
    day.nullable(),
    'Hari terpenuhinya, paling lambat: hari terakhir `met`, atau hari sumber mengatakannya.',
  ),
  slip_days: open(z.int(), 'Pergeseran dari tenggat pertama ke tenggat sekarang.', { unit: DAYS }),
  moves: open(z.array(move), 'Semua pergeseran dengan alasannya, dari yang terlama.'),
});

/** One row a public word. */
export const Commitments = z.object({
  ...ofRegion,
  commitment_id: open(text, 'Nomor tetap janji.'),
  version: open(z.int(), 'Versi catatan janji.'),
  kind: open(z.enum(commitmentKinds), 'Janji, sasaran, atau harapan.'),
  statement: open(text, 'Apa yang dijanjikan, dengan kata-kata biasa.'),
  quote: open(text.nullable(), 'Kata-kata pembicara sendiri; kosong bila sumber hanya menceritakannya.'),
  office: open(text, 'Jabatan yang terikat janji itu.'),
  holder: open(text.nullable(), 'Pemegang jabatan pada hari itu, bila disebut sumber janji.'),
  held_by: open(
    text.nullable(),
    'Pemegang jabatan pada hari itu menurut dataset jabatan; kosong bila belum dicatat.',
  ),
  made_on: open(day, 'Hari janji diucapkan.'),
  original_due: open(text.nullable(), 'Tenggat yang pertama terbit; kosong bila tidak ada.', {
    unit: AS_SAID,
  }),
  due: open(text.nullable(), 'Tenggat sekarang.', { unit: AS_SAID }),
  slip_days: open(z.int().nullable(), 'Pergeseran tenggat; kosong bila tidak digeser.', { unit: DAYS }),
  moves: open(z.array(move), 'Semua pergeseran dengan alasannya, dari yang terlama.'),
  outcome: open(
    z.enum(outcomes).nullable(),
    'Kata terbaru tentang hasilnya: kode OGP, dan "withdrawn". Kosong bila belum ada.',
  ),
  outcome_statement: open(text.nullable(), 'Kata-kata tentang hasil itu.'),
  outcome_as_of: open(day.nullable(), 'Hari hasil itu dikatakan sumber.'),
  assessed_outcome: open(
    z.enum(outcomes).nullable(),
    'Hasilnya menurut penilaian pihak luar yang terbaru, kode OGP; kosong bila tidak dinilai dengan skala itu.',
  ),
  assessments: open(
    z.array(
      z.object({
        assessor: z.string(),
        scale: z.string(),
        rating: z.string(),
        date: z.string(),
        source_url: z.string(),
      }),
    ),
    'Penilaian pihak luar, dari yang terbaru; paling banyak 20.',
  ),
  is_open: open(z.boolean(), 'Benar sampai sumber menyebutnya dipenuhi seluruhnya atau ditarik.'),
  programme_id: open(text.nullable(), 'Program yang dijanjikan, bila ada.'),
  source_publisher: open(text, 'Penerbit sumber janji itu.'),
  source_url: open(text, 'Halaman sumber itu di portal ini.'),
});

/** One row a term of office, as one source says it. */
export const OfficeTerms = z.object({
  ...ofRegion,
  office: open(text, 'Jabatan, seperti disebut janji yang mengikatnya.'),
  person_name: open(text, 'Nama pemegangnya.'),
  from: open(day.nullable(), 'Hari pertamanya; kosong bila tidak disebut sumber.'),
  to: open(day.nullable(), 'Hari terakhirnya; kosong bila belum berakhir atau tidak disebut sumber.'),
  as_of: open(
    day,
    'Hari yang dimaksud sumber; tanpa hari pertama dan terakhir, hanya hari ini yang diketahui.',
  ),
  said_by: open(text.nullable(), 'Siapa yang mengatakannya.'),
  source_publisher: open(text.nullable(), 'Penerbit sumbernya; kosong bila sumbernya belum tercatat.'),
  source_url: open(text.nullable(), 'Halaman sumber itu di portal ini.'),
});

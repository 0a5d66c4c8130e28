import type * as z from 'zod';
import { Figures } from './figure-table.ts';
import type { Format } from './manifest.ts';
import { CONTENTS, Pages } from './page-table.ts';
import { Commitments, Milestones, OfficeTerms, Programmes } from './plan-tables.ts';
import { Reports } from './report-table.ts';
import { Feedback, Holidays, Updates, UpdateTrail } from './word-tables.ts';

/** One dataset: what it holds, and what the catalogue says of it. */
export interface Dataset {
  title: string;
  /** Satu Data: definisi. */
  definition: string;
  /** Satu Data: satuan, what one row is. */
  unit: string;
  /** Columns; null: it is no table. */
  table: z.ZodObject | null;
  formats: readonly Format[];
  /** Whether it is kept as it stood at the end of each month. What somebody may take back never is. */
  frozen: boolean;
  /** Whether the file of all regions is put together from theirs; else it has rows of its own. */
  gathered: boolean;
  /** Whether a demonstration has a file too. It is in no catalogue, and in no file of all regions. */
  demonstrated: boolean;
  /** Raised when what stands in its rows changes, and no column does. */
  edition?: string;
  /** What a reader might expect and will not find. */
  missing?: string;
}

const TABLE = ['csv', 'jsonl'] as const;
const table = (
  of: z.ZodObject,
  frozen: boolean,
  said: Pick<Dataset, 'title' | 'definition' | 'unit' | 'missing'>,
): Dataset => ({
  ...said,
  table: of,
  formats: TABLE,
  frozen,
  gathered: true,
  demonstrated: false,
});

/** Everything that anybody may take away, by its name in addresses. */
export const datasets = {
  program: table(Programmes, true, {
    title: 'Program',
    definition: 'Program kota cerdas yang disebut sumber, dengan tahap, kemajuan, dan pergeserannya.',
    unit: 'program',
    missing: 'Angka dan uang program ada pada berkas OC4IDS.',
  }),
  tonggak: table(Milestones, true, {
    title: 'Tonggak',
    definition: 'Tonggak rencana program: tenggat pertama, tenggat sekarang, dan semua pergeserannya.',
    unit: 'tonggak',
    missing: 'Program tanpa rencana yang terbit tidak punya baris.',
  }),
  kabar: table(Updates, false, {
    title: 'Kabar',
    definition: 'Semua versi kabar program, koreksi dan yang disunting pun.',
    unit: 'versi kabar',
  }),
  'jejak-kabar': table(UpdateTrail, true, {
    title: 'Jejak kabar',
    definition: 'Semua versi kabar tanpa kata-katanya: kapan terbit, dan dengan SHA-256 apa dikenali.',
    unit: 'versi kabar',
  }),
  janji: table(Commitments, true, {
    title: 'Janji',
    definition: 'Janji, sasaran, dan harapan yang diucapkan pejabat, dengan tenggat dan hasilnya.',
    unit: 'janji',
    missing: 'Hanya kata terbaru tentang hasilnya. Semua kata ada pada halaman janji.',
  }),
  jabatan: table(OfficeTerms, true, {
    title: 'Pemegang jabatan',
    definition:
      'Siapa memegang jabatan yang terikat janji, sejak kapan dan sampai kapan, menurut sumber mana.',
    unit: 'masa jabatan menurut satu sumber',
    missing: 'Jabatan yang pemegangnya belum disebut sumber tidak punya baris.',
  }),
  laporan: table(Reports, false, {
    title: 'Laporan warga',
    definition: 'Laporan warga yang boleh dilihat umum: kolom GeoReport Bulk, lalu kolom SP4N-LAPOR!.',
    unit: 'laporan',
    missing: 'Laporan yang rahasia, disembunyikan, ditarik, atau belum diperiksa tidak ada di dalamnya.',
  }),
  masukan: table(Feedback, false, {
    title: 'Masukan warga',
    definition: 'Pertanyaan, pengamatan, dan pendapat warga yang terbit, dengan jawabannya.',
    unit: 'masukan',
    missing: 'Yang ditolak, disembunyikan, atau ditarik tidak ada di dalamnya.',
  }),
  kinerja: table(Figures, true, {
    title: 'Kinerja menjawab',
    definition: 'Hitungan laporan dan pertanyaan menurut wilayah, lembaga, kategori, dan kecamatan.',
    unit: 'bagian wilayah dalam satu masa',
    missing: 'Dihitung sampai tengah malam WIB terakhir. Bagian-bagiannya tidak disilangkan.',
  }),
  'hari-libur': table(Holidays, true, {
    title: 'Hari libur',
    definition: 'Hari libur nasional, cuti bersama, dan libur daerah yang menunda tenggat.',
    unit: 'hari',
    missing: 'Tahun yang belum ditetapkan tidak punya baris.',
  }),
  halaman: {
    title: 'Isi halaman',
    definition:
      'Semua yang ditampilkan halaman bangunan sebuah wilayah, satu halaman tiap baris: dari sinilah situs ini dibangun.',
    unit: 'halaman',
    table: Pages,
    formats: ['jsonl'],
    // Words of an update can be redacted.
    frozen: false,
    gathered: false,
    demonstrated: true,
    edition: CONTENTS,
    missing:
      'Laporan dan masukan warga tidak ada di dalamnya, kecuali banyaknya tiap bulan. Berkas semua wilayah hanya memuat halaman lintas wilayah: beranda, linimasa, dan daftar janji.',
  },
  oc4ids: {
    title: 'Program menurut OC4IDS',
    definition: 'Program sebagai proyek OC4IDS 0.9: tonggak, anggaran, transaksi, lembaga, dan sumbernya.',
    unit: 'proyek',
    table: null,
    formats: ['json'],
    frozen: true,
    gathered: true,
    demonstrated: false,
    missing:
      'Tahap "ditunda" tidak ada dalam OC4IDS: statusnya tidak ditulis. Nomor proyek memakai nomor portal ini.',
  },
} as const satisfies Record<string, Dataset>;

export type DatasetName = keyof typeof datasets;
export const datasetNames = Object.keys(datasets) as DatasetName[];
export const isDataset = (name: string): name is DatasetName => Object.hasOwn(datasets, name);
export const datasetOf = (name: DatasetName): Dataset => datasets[name];

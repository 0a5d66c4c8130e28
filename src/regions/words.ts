import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { number } from '../ui/number.ts';
import type { RegionCard } from './page.ts';
import type { Plan } from './schema.ts';
import type { Stage } from './stages.ts';

const stages: Record<Stage, string> = {
  selection: 'Seleksi dan nota kesepahaman',
  bimtek_1: 'Bimbingan teknis tahap I',
  bimtek_2: 'Bimbingan teknis tahap II',
  bimtek_3: 'Bimbingan teknis tahap III',
  bimtek_4: 'Bimbingan teknis tahap IV',
  masterplan: 'Masterplan, quick win, dan komitmen bersama',
  implementation: 'Pelaksanaan',
  evaluation: 'Evaluasi',
  masterplan_review: 'Reviu masterplan',
};

const legalForms: Record<Plan['legal_forms'][number]['form'], string> = {
  draft: 'rancangan',
  perbup_perwali: 'peraturan bupati atau wali kota',
  perda: 'peraturan daerah',
  other: 'bentuk lain',
};

const reviewStates: Record<Plan['reviews'][number]['state'], string> = {
  never: 'belum pernah direviu',
  planned: 'reviu direncanakan',
  under_way: 'reviu disiapkan atau berjalan',
  done: 'sudah direviu',
};

function sentence(region: RegionCard): string {
  const { programme_count: all, figured_programme_count: figured } = region;
  const programmes =
    all === 0
      ? 'belum ada program yang kami catat'
      : `${number(figured)} dari ${number(all)} program tercatat punya angka`;
  const last = region.last_event_date;
  return `${programmes[0]?.toUpperCase()}${programmes.slice(1)}; ${last ? `keadaan terbaru menurut sumber: ${longDate(last)}` : 'belum ada kabar yang kami catat'}.`;
}

const id = {
  stages,
  legalForms,
  reviewStates,
  sentence,
  homeTitle: 'Janji kota cerdas, diperiksa warga',
  homeLead:
    'Apa yang dijanjikan daerah, apa yang sudah terjadi, dan apa yang belum diketahui. Setiap pernyataan disertai sumbernya.',
  homeDescription:
    'Portal warga untuk memantau janji smart city pemerintah daerah: program, kabar, sumber, dan koreksi.',
  actSearch: 'Cari program',
  actReport: 'Laporkan masalah: pilih wilayah',
  actTrack: 'Lacak laporan',
  reportIn: 'Laporkan masalah',
  region: 'Wilayah',
  regions: 'Wilayah',
  demos: 'Wilayah contoh',
  search: 'Cari wilayah',
  searchHint: 'Nama kota atau kabupaten, misalnya Blitar',
  province: 'Provinsi',
  anyProvince: 'Semua provinsi',
  find: 'Cari',
  clear: 'Tampilkan semua wilayah',
  narrow: 'Yang cocok lebih dari 30. Ketik nama yang lebih lengkap, atau pilih provinsi.',
  noRegion: 'Tidak ada wilayah yang cocok. Periksa ejaan, atau tampilkan semua wilayah.',
  firstPart: 'Kami mencatat, Anda memeriksa',
  firstPartWords:
    'Portal ini tidak memberi nilai kota. Angka tanpa sumber tidak ditampilkan, dan yang berbeda ditampilkan berdampingan.',
  seeCommitments: 'Lihat janji yang tercatat di semua wilayah',
  seeSlippage: 'Lihat tenggat yang bergeser di semua wilayah',
  seeTimeline: 'Lihat kabar terbaru di semua wilayah',
  howItWorks: 'Bagaimana portal ini bekerja',
  demoKicker: 'Wilayah contoh, isinya karangan',
  stateOn: (day: string) => `Keadaan per ${longDate(day)}.`,
  kicker: (region: RegionCard) => `${region.province} · kode wilayah ${region.code}`,
  updateCount: (count: number) => `${number(count)} kabar tercatat.`,
  vision: 'Visi',
  visionTitle: (region: string) => `Visi ${region}`,
  visionLead: 'Kata-kata visi dan arti tiap istilahnya, sebagaimana disebut sumber, beserta versi lamanya.',
  visionNone: 'Visi smart city wilayah ini belum ada sumbernya.',
  visionMore: 'Semua versi visi dan dimensi',
  earlier: 'Versi sebelumnya',
  validFrom: (from: string, to: string | null) =>
    to
      ? `Menurut sumber, dari ${longDate(from)} sampai ${longDate(to)}.`
      : `Disebut sumber sejak ${longDate(from)}.`,
  dimensions: 'Dimensi',
  dimensionsLead:
    'Dimensi sebagaimana disebut wilayah ini sendiri. Wilayah lain dapat memakai kumpulan yang berbeda.',
  othersDiffer: 'Wilayah lain menyebut kumpulan yang berbeda',
  names: (label: string) => `menyebut ${label}`,
  leavesOut: (label: string) => `tidak menyebut ${label}`,
  dimensionsNone: 'Dimensi smart city wilayah ini belum ada sumbernya.',
  ladder: 'Tangga Gerakan Menuju 100 Smart City',
  ladderLead:
    'Tiap anak tangga memuat tanggal dan sumber. Yang tidak disebut tetap ditampilkan. Disebut bukan berarti selesai; baca kalimat sumbernya.',
  rungKnown: 'disebut sumber',
  rungUnknown: 'belum disebut sumber',
  stageTable: 'Tahap yang disebut sumber, menurut wilayah. Disebut bukan berarti selesai:',
  stageTableLead:
    'Sembilan tahap, bernomor seperti kolom tabel. Yang belum disebut bisa saja sudah terjadi; yang disebut bisa saja baru disiapkan.',
  plans: 'Masterplan',
  plansNone: 'Masterplan wilayah ini belum ada sumbernya.',
  period: (from: number | null, to: number | null) =>
    from && to ? `Periode ${from}–${to}` : 'Periode tidak disebut sumber',
  legalForm: 'Bentuk hukum',
  legalFormNone: 'Bentuk hukum tidak disebut sumber.',
  legalFormChanges: 'Perubahan bentuk hukum',
  legalNumberUnsaid: 'nomor tidak disebut sumber',
  reviews: 'Reviu',
  asOf: 'per',
  attention: 'Yang terlambat',
  attentionLead: 'Tenggat tonggaknya sudah lewat dan belum dinyatakan terpenuhi.',
  noneLate: 'Tidak ada tonggak terbit yang lewat tenggat.',
  noPlans: 'Belum ada tonggak yang terbit, jadi keterlambatan tidak dapat dihitung.',
  allLate: 'Semua yang terlambat',
  silent: 'Yang paling lama tanpa kabar',
  allSilent: 'Semua yang tanpa kabar',
  moves: 'Tenggat yang dipindah',
  allMoves: 'Semua pergeseran di wilayah ini',
  promises: 'Janji, tujuan, dan harapan yang masih terbuka',
  noPromises: 'Tidak ada janji terbuka yang tercatat untuk wilayah ini.',
  allPromises: 'Daftar janji wilayah ini',
  progress: 'Kemajuan',
  progressOf: (percent: number) => `Rata-rata ${percent}% terpenuhi`,
  progressNone: 'Belum ada program dengan tonggak yang terbit. Tanpa tonggak tidak ada persentase.',
  progressCount: (planned: number, all: number) =>
    `Dihitung dari ${number(planned)} program yang punya tonggak, di antara ${number(all)} program.`,
  progressCaption: 'Kemajuan tiap dimensi',
  progressColumns: [
    { name: 'dimension', means: 'Kunci dimensi di wilayah ini; kosong bila sumber tidak menyebutnya.' },
    { name: 'label', means: 'Nama dimensi.' },
    { name: 'programmes_with_plan', means: 'Program yang punya tonggak terbit.' },
    { name: 'programmes', means: 'Semua program yang tercatat.' },
    {
      name: 'progress_percent',
      means: 'Rata-rata persen terpenuhi, dibulatkan ke bawah; kosong tanpa tonggak.',
    },
  ],
  progressColumn: 'Kemajuan',
  dimension: 'Dimensi',
  dimensionUnsaid: 'Dimensi tidak disebut',
  withPlan: 'Punya tonggak',
  outOf: (part: number, whole: number) => `${number(part)} dari ${number(whole)}`,
  notCounted: 'tidak dihitung',
  formula: 'Cara menghitung',
  formulaWords: (total: number, count: number, mean: number) =>
    `Jumlah kemajuan program yang punya tonggak, dibagi banyaknya: ${number(total)} : ${number(count)} = ${mean}%, dibulatkan ke bawah.`,
  formulaRules:
    'Tiap program berbobot sama. Program tanpa tonggak tidak ikut dihitung. Ini bukan nilai kota.',
  programmes: 'Program',
  allProgrammes: 'Semua program dan saringannya',
  searchHere: 'Cari di wilayah ini',
  noProgrammes: 'Belum ada program wilayah ini dalam catatan kami.',
  updates: 'Kabar terbaru',
  allUpdates: 'Linimasa wilayah ini',
  feeds: 'Umpan',
  openData: 'Data terbuka',
  noUpdates: 'Belum ada kabar wilayah ini dalam catatan kami.',
  claims: 'Yang dinyatakan sumber',
  claimsCount: (count: number) => `Baca ${number(count)} pernyataan terbaru`,
  claimsLead:
    'Siapa mengatakan apa, kapan, dan di sumber mana. Pernyataan yang lebih lama ada di tiap kabar.',
  government: (region: string) => `Pemerintah ${region}`,
  fictional: 'Wilayah karangan, untuk peragaan.',
  description: (region: RegionCard) =>
    `${region.name}: ${sentence(region)} Visi, tahap, dimensi, program, dan sumbernya.`,
};

export const words: Record<Locale, typeof id> = { id };

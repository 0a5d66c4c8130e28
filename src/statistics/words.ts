import { number } from '../ui/number.ts';
import { periodWords } from '../ui/period.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { Narrowing } from './page.ts';
import type { ReportSpan } from './sums.ts';

const spans: Record<ReportSpan, { name: string; means: string }> = {
  early: {
    name: 'Respon awal',
    means: 'Hari kerja sejak diterima sampai lembaga pertama kali menanggapi atau menjawab.',
  },
  answer: {
    name: 'Respon substantif',
    means:
      'Hari kerja sejak diterima sampai jawaban pertama tentang hasilnya: ditindaklanjuti, ditutup, ditolak, atau dinyatakan bukan wewenang.',
  },
  closed: {
    name: 'Sampai ditutup',
    means:
      'Hari kerja sejak diterima sampai penutupan terakhir. Yang dibuka kembali dihitung lagi setelah ditutup. Yang digabung dan bukan wewenang tidak dihitung.',
  },
};

const ROUNDED =
  'Persen dibulatkan ke bawah, satu angka di belakang koma: disebut 100 hanya bila memang semuanya.';

const id = {
  link: 'Kinerja menjawab laporan',
  linkOf: (region: string) => `Kinerja ${region} menjawab laporan`,
  title: (region: string, part: string | null) =>
    `Kinerja menjawab laporan: ${part === null ? region : `${part}, ${region}`}`,
  lead: 'Berapa laporan warga diterima, dijawab tepat waktu, dan selesai menurut kedua pihak.',
  narrowed: { lembaga: 'Lembaga', kategori: 'Kategori', kecamatan: 'Kecamatan' } satisfies Record<
    Narrowing,
    string
  >,
  none: {
    agency: 'Belum ada lembaga (koordinator wilayah)',
    service: 'Tanpa kategori',
    district: 'Kecamatan tidak disebut',
  },
  all: 'Lihat seluruh wilayah',
  period: 'Laporan yang diterima pada',
  everyPeriod: 'Semua waktu',
  periodOf: (period: string) => (period ? `Diterima pada ${periodWords(period)}` : 'Diterima kapan saja'),
  apply: 'Tampilkan',
  nothing: 'Belum ada laporan yang dihitung di sini.',
  nothingThen: 'Tidak ada laporan yang diterima pada waktu itu.',
  scores: 'Selesai menurut lembaga, selesai menurut warga',
  scoresLead: 'Dua ukuran ini berdampingan dan tidak pernah digabung menjadi satu nilai.',
  agency: 'Menurut lembaga',
  agencyMeans:
    'Dari laporan yang menjadi urusan wilayah ini: ditutup sebagai selesai sepenuhnya, atau jawabannya diterima pelapor sepenuhnya, atau pelapor diam.',
  agencyMore: (part: number, silent: number, accepted: number) =>
    `Di antaranya ${number(silent)} selesai karena pelapor diam, dan ${number(accepted)} ditutup oleh pelapor. Selain itu ${number(part)} selesai sebagian.`,
  residents: 'Menurut warga',
  residentsMeans: 'Dari laporan yang pelapornya berpendapat: kata terakhirnya “selesai sepenuhnya”.',
  residentsMore: (part: number, not: number) =>
    `Selain itu ${number(part)} menyatakan selesai sebagian, dan ${number(not)} menyatakan belum selesai. Pelapor yang diam tidak dihitung.`,
  share: (of: number, n: number) => `${number(of)} dari ${number(n)}`,
  noShare: 'belum ada',
  rounded: ROUNDED,
  scoresSentence: (agency: string, residents: string) =>
    `Selesai menurut lembaga: ${agency}. Selesai menurut warga: ${residents}.`,
  scoresDesc: (bars: number) =>
    bars === 0
      ? 'Tanpa batang, karena laporannya kurang dari lima.'
      : `${bars === 1 ? 'Satu batang' : 'Dua batang'} mendatar dari 0 sampai 100 persen. Dari kurang dari lima laporan tidak digambar batang.`,
  tooFew: 'kurang dari lima laporan, jadi tanpa batang',
  figures: 'Angka',
  received: 'Diterima',
  receivedMeans:
    'Semua laporan, juga yang rahasia, anonim, belum diperiksa, atau ditarik dari tampilan umum.',
  open: 'Masih terbuka',
  openMeans: 'Belum selesai, dan tidak ditolak, digabung, atau dinyatakan bukan wewenang.',
  overdue: 'Lewat janji',
  overdueMeans: (unchecked: number) =>
    `Masih terbuka dan satu janji atau lebih sudah lewat. Di antaranya ${number(unchecked)} belum diperiksa siapa pun.`,
  answered: 'Dijawab tepat waktu',
  answeredMeans:
    'Dari laporan yang sudah dijawab atau lewat batas jawaban akhirnya: dijawab sebelum batas itu. Penolakan dan bukan wewenang ikut sebagai jawaban. Bulan yang baru tampak lebih baik, karena yang cepat dijawab terbukti lebih dulu.',
  stillUndecided: (n: number) => `${number(n)} belum terbukti`,
  undecidedShort: (n: number) => `${number(n)}\u00a0belum`,
  undecidedMeans:
    'Belum terbukti: belum dijawab dan belum lewat batas, atau berakhir tanpa jawaban sebelum batas itu.',
  spans,
  took: (median: string, p90: string, n: number) =>
    `median ${median}, 9 dari 10 dalam ${p90} (${number(n)} laporan)`,
  tookFew: (n: number) => (n === 0 ? 'belum ada' : `baru ${number(n)} laporan: terlalu sedikit untuk median`),
  days: (days: number) => `${number(days)} hari kerja`,
  beyond: 'lebih dari 400 hari kerja',
  handOvers: 'Dioper antarlembaga',
  handOversOf: (times: number, n: number) => `${number(times)} kali, pada ${number(n)} laporan`,
  handOversMeans: 'Sesudah diteruskan pertama kali. Laporan dihitung pada lembaga yang memegangnya sekarang.',
  givenAway: 'Dioper ke lembaga lain',
  givenAwayMeans: 'Mula-mula dipegang lembaga ini, sekarang lembaga lain. Tidak termasuk “diterima” di atas.',
  reopened: 'Dibuka kembali',
  reopenedMeans:
    'Dari laporan yang pernah ditutup, termasuk yang digabung. Dibuka oleh pelapor, pendukung, atau petugas.',
  rejected: 'Ditolak',
  rejectedMeans: 'Dijawab dengan alasan penolakan. Termasuk urusan wilayah, dan tidak dihitung selesai.',
  merged: 'Digabung',
  mergedMeans:
    'Menceritakan hal yang sama dengan laporan lain, yang diteruskan. Tidak masuk kedua ukuran selesai.',
  notResponsible: 'Bukan wewenang',
  notResponsibleMeans: 'Dijawab bahwa urusannya di tempat lain. Tidak masuk ukuran selesai menurut lembaga.',
  erased: 'Dihapus sebelum ditutup',
  erasedMeans:
    'Isinya dihapus atas permintaan pelapor atau karena masa simpannya habis. Jumlahnya tetap dihitung.',
  months: 'Laporan diterima per bulan',
  monthColumns: [
    { name: 'month', means: 'Bulan diterima, TTTT-BB.' },
    { name: 'received', means: 'Yang diterima bulan itu.' },
    { name: 'in_time', means: 'Di antaranya yang dijawab tepat waktu.' },
    { name: 'late', means: 'Di antaranya yang tidak.' },
    { name: 'undecided', means: 'Di antaranya yang belum dapat disebut tepat waktu atau terlambat.' },
  ],
  monthsSentence: (n: number, received: number, inTime: number, late: number) =>
    `${number(n)} bulan: ${number(received)} laporan diterima. ${number(inTime)} dijawab tepat waktu, ${number(late)} tidak.`,
  monthsDesc: (most: number) => `Satu batang tiap bulan, dari 0 sampai ${number(most)} laporan.`,
  marks: { in_time: 'dijawab tepat waktu', late: 'tidak tepat waktu', undecided: 'belum terbukti' },
  monthsCaption: 'Laporan menurut bulan diterima, dan jawaban akhirnya',
  scoresCaption: 'Dua ukuran selesai menurut bulan diterima; 3/4 berarti 3 dari 4 laporan',
  month: 'Bulan',
  inTime: 'Tepat waktu',
  late: 'Tidak tepat',
  undecided: 'Belum terbukti',
  byLine: { agency: 'Lembaga', service: 'Kategori', district: 'Kecamatan' },
  tables: { agency: 'Menurut lembaga', service: 'Menurut kategori', district: 'Menurut kecamatan' },
  rest: (n: number) => `${number(n)} laporan lain ada di luar daftar ini.`,
  restSecret: (n: number) => `${number(n)} laporan lain tidak disebut di sini, termasuk yang rahasia.`,
  order: 'Urut menurut banyaknya laporan, bukan menurut baik buruknya. “Belum” berarti belum terbukti.',
  overdueShort: 'Lewat janji',
  answeredShort: 'Tepat waktu',
  how: 'Cara menghitung',
  method: [
    'Angka dihitung dari catatan peristiwa laporan saja, dan dapat dihitung ulang sampai sama.',
    'Laporan dihitung pada bulan diterima, bukan pada bulan dijawab.',
    'Hari kerja mengikuti kalender wilayah. Hari penerimaan adalah hari ke-0, dan jeda ikut dihitung karena warga mengalaminya.',
    'Yang belum dijawab tidak ikut dalam median dan “9 dari 10”.',
    'Median adalah nilai tengah. Bila jumlahnya genap: rata-rata dua nilai tengah.',
    '“9 dari 10” ialah hari kerja paling sedikit yang mencakup sembilan dari sepuluh laporan; pada berkas data namanya p90.',
    'Kurang dari lima laporan: hanya jumlahnya, tanpa persen dan tanpa median.',
    ROUNDED,
    'Lembaga, kategori, dan kecamatan tidak pernah disilangkan, agar lebih sukar menebak laporan siapa.',
    'Pertanyaan dihitung pada wilayah dan lembaga saja.',
    'Laporan rahasia dihitung pada wilayah dan lembaga saja, tidak pada kategori dan kecamatan.',
    'Selisih wilayah dengan kategori adalah laporan rahasia: jumlah, bulan, dan keadaannya terlihat. Isi, kategori, dan tempatnya tidak.',
    'Tidak dihitung: laporan di kanal lain, dan mutu jawaban.',
  ],
  unknownDays: 'Laporan yang sudah ada sebelum penghitungan dimulai tidak punya lamanya hari.',
  since: (month: string) => `Dihitung sejak laporan yang diterima pada ${periodWords(month)}.`,
  until: (day: string | null) =>
    day === null
      ? 'Belum ada peristiwa yang dihitung.'
      : `Angka sampai akhir hari ${longDate(day)}. Dihitung sekali sehari, pada tengah malam WIB.`,
  csv: 'Unduh angka ini sebagai CSV',
  json: 'Angka ini sebagai JSON',
};

/** Words of the statistics of reports: every number with what it means. */
export const words: Record<Locale, typeof id> = { id };

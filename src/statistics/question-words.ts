import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';

const id = {
  title: 'Pertanyaan warga dan jawabannya',
  lead: 'Pertanyaan tentang program, yang tampil untuk umum dan ditujukan kepada lembaga.',
  list: 'Baca pertanyaan dan jawabannya',
  nothing: 'Belum ada pertanyaan yang dihitung di sini.',
  nothingThen: 'Tidak ada pertanyaan yang diterima pada waktu itu.',
  received: 'Diterima dan tampil',
  receivedMeans:
    'Pertanyaan yang pernah ditampilkan petugas. Tetap dihitung bila kemudian tidak tampil lagi.',
  open: 'Belum dijawab',
  openMeans: 'Tampil untuk umum dan belum ada jawabannya.',
  overdue: 'Lewat batas waktu',
  overdueMeans: 'Belum dijawab, dan batas waktu jawabannya sudah lewat.',
  answered: 'Dijawab tepat waktu',
  answeredMeans:
    'Dari pertanyaan yang sudah dijawab atau lewat batas waktunya: dijawab sebelum batas itu. Bulan yang baru tampak lebih baik, karena yang cepat dijawab terbukti lebih dulu.',
  span: {
    name: 'Sampai dijawab',
    means: 'Hari kerja sejak pertanyaan diterima sampai dijawab di depan umum.',
  },
  took: (median: string, p90: string, n: number) =>
    `median ${median}, 9 dari 10 dalam ${p90} (${number(n)} pertanyaan)`,
  tookFew: (n: number) =>
    n === 0 ? 'belum ada' : `baru ${number(n)} pertanyaan: terlalu sedikit untuk median`,
  months: 'Pertanyaan diterima per bulan',
  sentence: (n: number, received: number, inTime: number, late: number) =>
    `${number(n)} bulan: ${number(received)} pertanyaan tampil. ${number(inTime)} dijawab tepat waktu, ${number(late)} tidak.`,
  desc: (most: number) => `Satu batang tiap bulan, dari 0 sampai ${number(most)} pertanyaan.`,
  caption: 'Pertanyaan menurut bulan diterima, dan jawabannya',
  agencies: 'Pertanyaan menurut lembaga',
  order: 'Urut menurut banyaknya laporan kepada lembaga itu. “Belum” berarti belum terbukti.',
  rest: (n: number) => `${number(n)} pertanyaan lain ada di luar daftar ini.`,
};

/** Words of the statistics of questions: every number with what it means. */
export const words: Record<Locale, typeof id> = { id };

import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { ObservationSum } from './public.ts';

const month = (of: string) => longDate(`${of}-01`).replace(/^1 /, '');

/** "12 melihat sudah ada, 3 baru sebagian, 7 belum ada, di 3 kelurahan atau desa". */
function sum({ there, partly, absent, villages }: ObservationSum): string {
  const parts = [
    `${number(there)} melihat sudah ada`,
    ...(partly > 0 ? [`${number(partly)} baru sebagian`] : []),
    `${number(absent)} belum ada`,
    ...(villages > 0 ? [`di ${number(villages)} kelurahan atau desa`] : []),
  ];
  return parts.join(', ');
}

const id = {
  month,
  sum,
  heading: 'Kata warga',
  silence: 'Belum ada pertanyaan atau pengamatan warga yang tampil.',
  unread: 'Pertanyaan dan pengamatan warga tidak dapat dibaca saat ini.',
  ask: 'Ajukan pertanyaan',
  seen: 'Saya sudah lihat',
  seenOf: (title: string) => `pada ${title}`,
  think: 'Tulis pendapat',
  all: 'Semua kata warga',
  open: 'Pertanyaan yang belum dijawab, terlama di atas',
  moreOpen: 'Masih ada pertanyaan lain yang belum dijawab.',
  answered: 'Yang baru dijawab',
  observed: 'Keadaan di lapangan',
  observedWhy: 'Pengamatan warga berdampingan dengan keterangan kantor dan tidak mengubahnya.',
  office: (status: string) => `Kantor: ${status}.`,
  residents: (of: ObservationSum) => `Warga: ${sum(of)}.`,
  ofWhole: (of: ObservationSum) => `Warga, tentang program ini secara keseluruhan: ${sum(of)}.`,
  ofParts: (n: number) =>
    `Tentang tonggaknya ada ${number(n)} pengamatan, dihitung pada tiap tonggak di atas.`,
  wholeOnly:
    'Hitungan ini tentang program secara keseluruhan. Pengamatan tentang satu tonggak atau kabar dihitung pada tonggak atau kabar itu, dan ikut tampil di daftar di bawah.',
  table: 'Menurut tempat dan bulan',
  place: 'Kelurahan atau desa',
  placeNone: 'Tempat tidak disebut',
  there: 'Ada',
  partly: 'Sebagian',
  absent: 'Belum',
  tallyCut: 'Tabel ini memuat 40 baris terbaru; tempat dan bulan yang lain tidak muat.',
  waits: (days: number) =>
    days > 0 ? `Menunggu jawaban ${number(days)} hari` : 'Diterima hari ini, menunggu jawaban',
  unanswered: 'Tidak dijawab, karena tidak ditampilkan.',
  late: 'Lewat batas waktu',
  dueOn: (day: string) => `Batas waktu jawaban: ${longDate(day)}.`,
  answeredBy: (who: string, day: string) => `Dijawab ${who}, ${longDate(day)}`,
  correctedOn: (day: string) => `Dikoreksi ${longDate(day)}`,
  earlier: 'Koreksi jawaban',
  earlierLead: 'Jawaban di atas menggantikan yang berikut. Yang lama tetap dapat dibaca.',
  corrected: (day: string) => `Dikoreksi ${longDate(day)}, karena:`,
  earlierSaid: (who: string, day: string) => `Jawaban sebelumnya, dari ${who}, ${longDate(day)}:`,
  coordinator: 'koordinator wilayah',
  received: (day: string) => `Dikirim ${longDate(day)}`,
  seenOn: (day: string) => `Dilihat ${longDate(day)}`,
  saw: 'Yang dilihat',
  about: 'Tentang',
  aboutMilestone: (title: string) => `tonggak “${title}”`,
  aboutUpdate: (title: string) => `kabar “${title}”`,
  question: 'Pertanyaan',
  answer: 'Jawaban',
  said: 'Tulisan warga',
  kind: 'Jenis',
  where: 'Tempat',
  when: 'Kapan',
  photo: 'Foto dari warga',
  wordsNone: 'Tanpa tulisan.',
  title: (kind: string, ref: string) => `${kind} warga ${ref}`,
  description: 'Yang disampaikan warga tentang program pemerintah daerah, setelah diperiksa petugas.',
  follow: 'Ikuti masukan ini',
  own: 'Ini masukan saya',
  list: (name: string) => `Kata warga: ${name}`,
  listLead: 'Pertanyaan, pengamatan, dan pendapat warga yang sudah diperiksa petugas. Yang terbaru di atas.',
  filter: 'Jenis',
  everything: 'Semua',
  plural: { question: 'Pertanyaan', observation: 'Pengamatan', opinion: 'Pendapat' },
  none: 'Belum ada yang tampil.',
  noneLeft: 'Tidak ada lagi.',
};

/** Words of the pages on which everybody reads what residents say. */
export const words: Record<Locale, typeof id> = { id };

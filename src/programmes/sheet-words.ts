import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';

const bracketed = (numbers: number[]) => numbers.map((n) => `[${n}]`).join('');

const id = {
  title: (programme: string, region: string) => `Lembar fakta ${programme}, ${region}`,
  description: (programme: string) =>
    `${programme} dalam satu lembar untuk dicetak, dengan jalan kembali ke sumbernya.`,
  kicker: 'Lembar fakta',
  check: 'Periksa keadaan ini, juga bila kelak berubah:',
  howToPrint: 'Pilih Cetak pada peramban Anda. Lembar ini diatur untuk kertas A4.',
  plan: 'Rencana dan kenyataan',
  disagree: (pairs: number, isMore: boolean) =>
    `Sumber tidak sepakat tentang ${isMore ? 'lebih dari ' : ''}${number(pairs)} hal; keduanya ditampilkan.`,
  open: (count: number, isMore: boolean) =>
    `${isMore ? 'Lebih dari ' : ''}${number(count)} pertanyaan warga belum dijawab.`,
  /** Beside a fact. */
  ref: (n: number) => `[${n}]`,
  refs: (numbers: number[]) => `Sumber ${bracketed(numbers)}`,
  /** Of a milestone: of its first due date, and of what was said of it since, in that order. */
  milestoneRefs: (first: number[], since: number[]) =>
    `Tenggat awal menurut ${bracketed(first)}${since.length > 0 ? `; yang sesudahnya, urut waktu, menurut ${bracketed(since)}` : ''}.`,
  noOutcome: 'hasilnya belum ada sumbernya',
  moved: (first: string, count: number) => `semula ${first}, dipindah ${number(count)} kali`,
  judged: (assessor: string, rating: string) => `menurut ${assessor}: ${rating}`,
  amended: (count: number, isMore: boolean, address: string) =>
    `${isMore ? 'Lebih dari ' : ''}${number(count)} versi yang mengubah angka sesudah terbit tidak dimuat di sini: ${address}`,
  reported: (count: number, address: string) =>
    `${number(count)} laporan kekeliruan tidak dimuat di sini: ${address}`,
  rest: (address: string) => `Setiap catatan uang, kabar, dan jawaban warga: ${address}`,
  restThen: (address: string) => `Setiap catatan uang dan kabar: ${address}`,
  foot: 'Pantau Kota. Boleh disalin dengan menyebut sumbernya (CC BY 4.0).',
};

/** Words of the sheet about a programme that is printed. */
export const sheetWords: Record<Locale, typeof id> = { id };

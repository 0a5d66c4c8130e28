import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';

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
  left: (parts: string[]) =>
    `Tidak dimuat di lembar ini dan dapat dibaca di halaman programnya: ${parts.join(', ')}.`,
  counted: (count: number, isMore: boolean, what: string) =>
    `${isMore ? 'lebih dari ' : ''}${number(count)} ${what}`,
  kinds: {
    indicators: 'indikator',
    commitments: 'janji',
    reported: 'laporan kekeliruan',
    amended: 'perubahan angka',
  },
  foot: 'Pantau Kota. Boleh disalin dengan menyebut sumbernya (CC BY 4.0).',
};

/** Words of the sheet about a programme that is printed. */
export const sheetWords: Record<Locale, typeof id> = { id };

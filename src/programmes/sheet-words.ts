import type { Locale } from '../ui/view.ts';

const id = {
  title: (programme: string, region: string) => `Lembar fakta ${programme}, ${region}`,
  description: (programme: string) =>
    `${programme} dalam satu lembar untuk dicetak, dengan jalan kembali ke sumbernya.`,
  kicker: 'Lembar fakta',
  check: 'Periksa keadaan ini, juga bila kelak berubah:',
  qr: (address: string) => `Kode QR berisi alamat ${address}`,
  howToPrint: 'Pilih Cetak pada peramban Anda. Lembar ini diatur untuk kertas A4.',
  plan: 'Rencana dan kenyataan',
  foot: 'Pantau Kota. Boleh disalin dengan menyebut sumbernya (CC BY 4.0).',
};

/** Words of the sheet about a programme that is printed. */
export const sheetWords: Record<Locale, typeof id> = { id };

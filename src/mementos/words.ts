import type { Locale } from '../ui/view.ts';
import { exactly, longDate } from '../ui/when.ts';
import { isSecond } from './per.ts';

const id = {
  heading: 'Lihat pada hari lain',
  hint: 'Halaman ini seperti yang terbit sampai akhir hari itu: angka, tenggat, dan keadaannya waktu itu.',
  day: 'Hari',
  show: 'Tampilkan',
  asOf: (moment: string) => `Seperti yang terbit sampai ${moment}; tidak ada yang lebih baru di halaman ini.`,
  mayChange: 'Saat itu belum berakhir, atau baru saja, jadi halaman ini masih dapat berubah.',
  now: 'Lihat yang kini',
  moment: (per: string, timeZone: string) => (isSecond(per) ? exactly(per, timeZone) : longDate(per)),
  notThen: 'Belum ada pada hari itu.',
  notThenTitle: 'Belum ada pada hari itu',
  notThenOf: (name: string | null, moment: string) =>
    `${name ?? 'Catatan janji ini'} belum terbit di sini sampai ${moment}.`,
  firstSeen: 'Yang pertama tersimpan di sini:',
};

/** Words of pages as of a day. */
export const words: Record<Locale, typeof id> = { id };

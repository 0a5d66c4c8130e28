import type { Locale } from '../ui/view.ts';
import { number } from '../ui/number.ts';
import { longDate } from '../ui/when.ts';

const id = {
  late: 'Tonggak yang terlambat',
  noneLate: 'Tidak ada tonggak yang lewat tenggat.',
  lateBy: (due: string, days: number) => `tenggat ${longDate(due)}, terlambat ${number(days)} hari`,
  silent: 'Program yang paling lama tanpa kabar',
  noneSilent: 'Tidak ada program yang melewati batas tanpa kabar.',
  silentFor: (days: number) => `${number(days)} hari tanpa kabar`,
  all: 'Lihat semuanya di daftar umum',
};

/** Words of what waits for officers. */
export const words: Record<Locale, typeof id> = { id };

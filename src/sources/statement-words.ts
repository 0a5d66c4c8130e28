import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';

/** How many statements of one thing are named one by one. */
export const NAMED = 8;

const id = {
  milestone: (title: string) => `tonggak ${title}`,
  revision: (day: string) => `perubahan rencana ${longDate(day)}`,
  amount: 'jumlahnya',
  outcome: (day: string) => `hasil per ${longDate(day)}`,
  moved: (day: string) => `tenggat menurut sumber ${longDate(day)}`,
  /** After as many as are named. */
  others: (n: number) => `dan ${number(n)} lainnya`,
};

/** Words of single statements that rest on a source. */
export const statementWords: Record<Locale, typeof id> = { id };

import { longDate, shortDate } from './when.ts';

/** How precisely a source gives a date. */
export type Precision = 'day' | 'month' | 'quarter' | 'year';

/** What a period is, by its length. */
export const precisionOf = (text: string): Precision =>
  text.includes('Q') ? 'quarter' : text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day';

/** The first day of a period, ISO 8601. */
export const firstDay = (text: string) => iso(Date.UTC(yearOf(text), months(text)[0], dayOf(text)));

/** The last day of a period, ISO 8601: a promise "in June" is not late before the first of July. */
export const lastDay = (text: string) =>
  precisionOf(text) === 'day' ? firstDay(text) : iso(Date.UTC(yearOf(text), months(text)[1] + 1, 0));

/** "2026-Q2" -> "triwulan II 2026"; a day, a month and a year in their own words. */
export const periodWords = (text: string) => worded(text, longDate, 'triwulan', 'tahun ');

/** The same where four stand side by side: "20 Apr 2026", "Apr 2026", "TW II 2026", "2026". */
export const shortPeriod = (text: string) => worded(text, shortDate, 'TW', '');

function worded(text: string, say: (day: string) => string, quarter: string, year: string): string {
  const day = say(firstDay(text));
  const written: Record<Precision, string> = {
    day,
    month: day.replace(/^\d+ /, ''),
    quarter: `${quarter} ${['I', 'II', 'III', 'IV'][Number(text[6]) - 1]} ${text.slice(0, 4)}`,
    year: year + text,
  };
  return written[precisionOf(text)];
}

const iso = (at: number) => (Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10));
const yearOf = (text: string) => Number(text.slice(0, 4));
const dayOf = (text: string) => (precisionOf(text) === 'day' ? Number(text.slice(8)) : 1);

// Months from 0, first and last of the period.
function months(text: string): [number, number] {
  const precision = precisionOf(text);
  if (precision === 'year') return [0, 11];
  const part = Number(text.slice(5).replace('Q', '').slice(0, 2));
  return precision === 'quarter' ? [3 * (part - 1), 3 * part - 1] : [part - 1, part - 1];
}

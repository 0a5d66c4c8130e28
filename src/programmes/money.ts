import * as z from 'zod';
import { amounts, gaps, type Gap, type MoneyRow } from '../charts/data.ts';
import { budgetStatuses, transactionTypes } from './budget-schema.ts';

const total = z.union([z.int(), z.enum(gaps)]);

/**
 * What one fiscal year of a programme adds up to, whole rupiah. Within one source of funds a committed budget replaces
 * an indicative one of its kind, and the newest revision replaces every original; what is left of all funds is added
 * up. A total with a part that nobody knows is no total, and neither is one of funds of which some are not named:
 * the same money might be counted twice.
 */
export const MoneyYear = z.object({
  fiscal_year: z.int(),
  original: total,
  revised: total,
  /** Sums of transactions by type; null when none is recorded. */
  commitment: z.int().nullable(),
  disbursement: z.int().nullable(),
  expenditure: z.int().nullable(),
  /** Of the total in force: how many named sources of funds and records it adds up, and the status all share. */
  funds: z.int(),
  records: z.int(),
  status: z.enum(budgetStatuses).nullable(),
  /** The newest day on which a part of it was said, and the keys of the sources that say it. */
  said_on: z.string().nullable(),
  sources: z.array(z.string()),
});
export type MoneyYear = z.infer<typeof MoneyYear>;

/** The total in force: after revision where a revision is recorded, else the original. */
export const inForce = ({
  original,
  revised,
}: MoneyYear): { kind: 'original' | 'revised'; amount: number | Gap } =>
  revised === 'not_recorded' ? { kind: 'original', amount: original } : { kind: 'revised', amount: revised };

/** The newest year of which the total in force is known, its amount, and the years after it. */
export function headlineOf(years: MoneyYear[]) {
  for (const [i, year] of years.entries()) {
    const { amount } = inForce(year);
    if (typeof amount === 'number') return { year, amount, newer: years.slice(0, i) };
  }
  return null;
}

/** The years as the bars draw them: only expenditure is realised, and a year of contracts alone has no bar. */
export const rowsOf = (years: MoneyYear[]): MoneyRow[] =>
  years
    .map(({ fiscal_year, original, revised, expenditure }): MoneyRow => ({
      label: String(fiscal_year),
      original,
      revised,
      realised: expenditure ?? 'not_recorded',
    }))
    .filter((row) => amounts.some((kind) => row[kind] !== 'not_recorded'));

/** The sums of what moved, year by year and type by type. */
export const movedOf = (years: MoneyYear[]) =>
  years.flatMap((year) =>
    transactionTypes.flatMap((type) => {
      const amount = year[type];
      return amount === null ? [] : [{ year: year.fiscal_year, type, amount }];
    }),
  );

import * as z from 'zod';
import { absences } from '../ui/absence.ts';
import { currencies, rupiah } from '../ui/money.ts';
import { isoDate, key, line, oneOf, prose, unsaid } from '../ui/schema.ts';

/** IATI BudgetType: 1 original, 2 revised (APBD perubahan). */
export const budgetKinds = ['original', 'revised'] as const;
/** IATI BudgetStatus: 1 indicative, 2 committed. */
export const budgetStatuses = ['indicative', 'committed'] as const;
/** IATI TransactionType: 2 outgoing commitment, 3 disbursement, 4 expenditure. */
export const transactionTypes = ['commitment', 'disbursement', 'expenditure'] as const;

const YEAR = 'tahun anggaran antara 1990 dan 2100, misalnya 2025';
const fiscalYear = z.int(YEAR).min(1990, YEAR).max(2100, YEAR).describe(YEAR);

/** A value, or the reason why nobody can give it: never a blank. */
const orAbsent = <T extends z.ZodType>(value: T, right: string) =>
  z
    .union(
      [value, z.enum(absences)],
      `${right}; bila tidak diketahui, salah satu dari: ${absences.join(', ')}`,
    )
    .describe(`${right}; atau salah satu: ${absences.join(', ')}`);

/** One sum set aside for a programme in one fiscal year, from one source of funds. */
export const Budget = z.strictObject({
  key,
  programme: key,
  kind: unsaid(oneOf(budgetKinds)),
  status: unsaid(oneOf(budgetStatuses)),
  fiscal_year: orAbsent(fiscalYear, YEAR),
  amount: orAbsent(rupiah, 'rupiah utuh, misalnya 600000000'),
  currency: oneOf(currencies).default('IDR'),
  /** Where the money comes from, in the source's words: "APBD", "APBN", "DAK". */
  funds: line(80, 'APBD, atau not_published bila sumber tidak menyebutnya'),
  approved_on: unsaid(isoDate),
  as_of: isoDate,
  source: key,
  note: unsaid(prose(300, 'sumber menulis "600 juta"')),
  /** Why it was amended; asked for when the file changes a budget that exists. */
  reason: line(300, 'angka APBD perubahan').optional(),
});

/** Money that moved. Only `expenditure` counts as realised: a contract or a transfer is not yet spent. */
export const Transaction = z.strictObject({
  key,
  programme: key,
  type: oneOf(transactionTypes),
  date: isoDate,
  fiscal_year: fiscalYear,
  amount: rupiah,
  currency: oneOf(currencies).default('IDR'),
  payee: unsaid(line(160, 'penyedia menurut kontrak')),
  source: key,
  note: unsaid(prose(300, 'termin pertama')),
  reason: line(300, 'angka salah salin').optional(),
});

export type Budget = z.infer<typeof Budget>;
export type Transaction = z.infer<typeof Transaction>;

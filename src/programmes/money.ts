import type { MoneyRow } from '../charts/money-bars.tsx';
import { isAbsent } from '../ui/absence.ts';
import type { Budget, Transaction } from './budget-schema.ts';

/** A kept sum of a programme's transactions, whole rupiah. */
export interface TransactionSum {
  fiscal_year: number;
  type: Transaction['type'];
  amount: number;
}

/**
 * Money by fiscal year, for the years whose first budget somebody published: set aside first, after revision, and spent.
 * A revision replaces what the same source of funds gave first; what was not revised stands as it was.
 */
export function moneyByYear(budgets: Budget[], sums: TransactionSum[]): MoneyRow[] {
  const told = budgets.filter((b) => b.kind !== null && !isAbsent(b.fiscal_year));
  const years = [...new Set([...told.map((b) => Number(b.fiscal_year)), ...sums.map((s) => s.fiscal_year)])];
  return years.toSorted().map((year) => {
    const ofYear = told.filter((b) => b.fiscal_year === year);
    const spent = sums.find((s) => s.fiscal_year === year && s.type === 'expenditure');
    return {
      label: String(year),
      original: total(ofYear.filter((b) => b.kind === 'original')),
      revised: ofYear.some((b) => b.kind === 'revised') ? total(newestByFunds(ofYear)) : null,
      realised: spent?.amount ?? null,
    };
  });
}

// Null when any part is unknown: a sum with a hole in it is no sum.
function total(budgets: Budget[]): number | null {
  if (budgets.length === 0 || budgets.some((b) => isAbsent(b.amount))) return null;
  return budgets.reduce((sum, b) => sum + Number(b.amount), 0);
}

const order = (b: Budget) => `${b.kind === 'revised' ? 1 : 0}${b.as_of}`;

function newestByFunds(budgets: Budget[]): Budget[] {
  const sorted = budgets.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return [...new Map(sorted.map((b) => [b.funds, b])).values()];
}

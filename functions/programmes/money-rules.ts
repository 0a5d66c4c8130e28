import type { Budget, Transaction } from '../../src/programmes/budget-schema.ts';
import type { Problem } from '../core/problem.ts';
import { Refusal } from '../core/refusal.ts';

/** What is wrong with a budget on a day. A fiscal year may lie ahead, an approval may not. */
export const budgetProblems = (budget: Budget, today: string): Problem[] =>
  (['as_of', 'approved_on'] as const).flatMap((field) =>
    (budget[field] ?? '') > today ? [{ path: [field], message: 'tidak boleh di masa depan' }] : [],
  );

/** What is wrong with a transaction on a day: money that has not moved yet is a budget. */
export const transactionProblems = ({ date }: Transaction, today: string): Problem[] =>
  date > today ? [{ path: ['date'], message: 'tidak boleh di masa depan' }] : [];

/** Refuses in words what would make the sum of a year too large to stay exact. */
export function sumTooLarge(error: unknown): never {
  if (String(error).includes('sum_too_large')) throw new Refusal('invalid', (w) => w.sumTooLarge);
  throw error;
}

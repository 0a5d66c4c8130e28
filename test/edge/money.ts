import { recordBudget } from '../../functions/programmes/record-budget.ts';
import { recordTransaction } from '../../functions/programmes/record-transaction.ts';
import { Budget, Transaction } from '../../src/programmes/budget-schema.ts';
import { ctxAt } from './portal.ts';
import { REGION } from './sample.ts';

/** A made-up budget, and a payment, of the sample's programme. */
export const budget = Budget.parse({
  key: 'biaya',
  programme: 'lampu',
  kind: 'original',
  status: 'committed',
  fiscal_year: 2026,
  amount: 'not_published',
  funds: 'APBD',
  as_of: '2026-01-05',
  source: 'koran',
});
export const payment = Transaction.parse({
  key: 'termin-1',
  programme: 'lampu',
  type: 'expenditure',
  date: '2026-02-03',
  fiscal_year: 2026,
  amount: 204_000_000,
  payee: 'Penyedia Uji',
  source: 'koran',
});
/** The verbs as a test calls them. */
export const setAside = (over: Partial<Budget> = {}) =>
  recordBudget(ctxAt(), { region: REGION, budget: { ...budget, ...over } });
export const pay = (over: Partial<Transaction> = {}) =>
  recordTransaction(ctxAt(), { region: REGION, transaction: { ...payment, ...over } });

import { env } from 'cloudflare:workers';
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

let round = 0;
/** Takes all money away for the next test. Published versions stay, so `fresh` keys are those of the round. */
export function noMoney() {
  round += 1;
  const tables = ['budget', 'money_year', '"transaction"'];
  return env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
}
/** The verbs under a key of this round alone. */
export const setAsideFresh = (over: Partial<Budget>) =>
  setAside({ ...over, key: `${over.key ?? budget.key}-${round}` });
export const payFresh = (over: Partial<Transaction>) =>
  pay({ ...over, key: `${over.key ?? payment.key}-${round}` });

import { Transaction, transactionTypes } from '../../programmes/budget-schema.ts';
import { moneyWords } from '../../programmes/money-words.ts';
import { optionsOf, type KindSpec } from '../fields.ts';
import { note, ownKey, programme, reason, source } from './common.ts';
import { currency, YEAR } from './money.ts';

const w = moneyWords.id;

/** Money that moved for a programme. */
export const transaction = {
  one: 'transaksi',
  many: 'transaksi',
  schema: Transaction,
  key: 'key',
  groups: [
    {
      heading: 'Transaksi',
      fields: [
        programme,
        { type: 'choice', name: 'type', label: w.kind, options: optionsOf(transactionTypes, w.types) },
        { type: 'date', name: 'date', label: w.date, hint: 'Hari uangnya bergerak.', happened: true },
        { type: 'number', name: 'fiscal_year', label: w.year, right: YEAR, plain: true },
        { type: 'money', name: 'amount', label: w.amount, hint: 'Rupiah utuh, misalnya Rp600.000.000.' },
        currency,
        { type: 'line', name: 'payee', label: w.payee, optional: true },
      ],
    },
    { heading: 'Dasar', fields: [source, note, ownKey('programme', 'type', 'date'), reason] },
  ],
} satisfies KindSpec;

import { Budget, budgetKinds, budgetStatuses } from '../../programmes/budget-schema.ts';
import { moneyWords } from '../../programmes/money-words.ts';
import { optionsOf, type KindSpec } from '../fields.ts';
import { asOf, note, ownKey, programme, reason, source } from './common.ts';
import { currency, YEAR } from './money.ts';

const w = moneyWords.id;

/** One sum set aside for a programme in one fiscal year. */
export const budget = {
  one: 'anggaran',
  many: 'anggaran',
  schema: Budget,
  key: 'key',
  groups: [
    {
      heading: 'Anggaran',
      fields: [
        programme,
        { type: 'absentable', value: 'number', name: 'fiscal_year', label: w.year, right: YEAR },
        {
          type: 'absentable',
          value: 'money',
          name: 'amount',
          label: w.amount,
          hint: 'Rupiah utuh, misalnya Rp600.000.000.',
        },
        currency,
        {
          type: 'absentable',
          value: 'line',
          name: 'funds',
          label: w.funds,
          hint: 'Dengan kata-kata sumbernya: APBD, APBN, DAK.',
        },
        {
          type: 'choice',
          name: 'kind',
          label: w.kind,
          options: optionsOf(budgetKinds, w.kinds),
          optional: true,
        },
        {
          type: 'choice',
          name: 'status',
          label: w.status,
          options: optionsOf(budgetStatuses, w.statuses),
          optional: true,
        },
        { type: 'date', name: 'approved_on', label: w.approved, optional: true, happened: true },
      ],
    },
    {
      heading: 'Dasar',
      fields: [asOf, source, note, ownKey('programme', 'fiscal_year', 'kind', 'funds'), reason],
    },
  ],
} satisfies KindSpec;

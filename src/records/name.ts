import type { Kind } from '../drafts/kinds.ts';
import type { Budget, Transaction } from '../programmes/budget-schema.ts';
import { moneyWords } from '../programmes/money-words.ts';
import { isAbsent } from '../ui/absence.ts';
import { quantity } from '../ui/number.ts';
import { longDate } from '../ui/when.ts';

const w = moneyWords.id;

/** How a list names a thing; money has no title, so its amount, its kind and its time name it. */
export function nameOf(kind: Kind, label: string): string {
  if (kind === 'budget') return nameOfBudget(JSON.parse(label) as Budget);
  if (kind === 'transaction') return nameOfTransaction(JSON.parse(label) as Transaction);
  return label;
}

function nameOfBudget({ amount, fiscal_year, kind }: Budget): string {
  const sum = isAbsent(amount) ? w.absent[amount] : quantity(amount, 'IDR');
  const year = isAbsent(fiscal_year) ? w.absent[fiscal_year] : String(fiscal_year);
  return `${kind === null ? w.heading : w.kinds[kind]} ${year}: ${sum}`;
}

const nameOfTransaction = ({ type, date, amount }: Transaction) =>
  `${w.types[type]} ${longDate(date)}: ${quantity(amount, 'IDR')}`;

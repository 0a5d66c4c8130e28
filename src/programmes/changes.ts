import { isAbsent } from '../ui/absence.ts';
import { fieldChanges, type Change } from '../ui/changes.ts';
import { movedNumber } from '../ui/moved.ts';
import { quantity } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { words as uiWords } from '../ui/words.ts';
import type { Budget, Transaction } from './budget-schema.ts';
import { figureChanges, type Telling } from './figure-changes.ts';
import type { Indicator, IndicatorPoint } from './indicator-schema.ts';
import { indicatorWords } from './indicator-words.ts';
import { moneyWords } from './money-words.ts';
import type { AmendedNumber } from './page.ts';
import { unitNames } from './units.ts';
import { words } from './words.ts';

/** Which number was amended, in words, and everything that became different about it. */
export function changesOf(amended: AmendedNumber, telling: Telling): { title: string; changes: Change[] } {
  const { noun, before, after } = amended;
  const { locale } = telling;
  switch (noun) {
    case 'budget':
      return { title: budgetTitle(after, locale), changes: budgetChanges(before, after, telling) };
    case 'transaction':
      return {
        title: moneyWords[locale].transactionOf(after.date),
        changes: transactionChanges(before, after, telling),
      };
    case 'indicator':
      return { title: after.title, changes: indicatorChanges(before, after, telling) };
    case 'programme':
      return {
        title: words[locale].ownFigures,
        changes: figureChanges(before.figures, after.figures, telling),
      };
  }
}

function budgetTitle({ fiscal_year: year, funds }: Budget, locale: Locale): string {
  const w = moneyWords[locale];
  return w.budgetIn(isAbsent(year) ? null : year, isAbsent(funds) ? null : funds);
}

function budgetChanges(before: Budget, after: Budget, { locale, sourceOf }: Telling): Change[] {
  const w = moneyWords[locale];
  const orAbsent = (say: (value: never) => string) => (value: unknown) =>
    isAbsent(value) ? w.absent[value] : say(value as never);
  const fields = {
    amount: { label: w.amount, say: orAbsent(rupiah), moved: movedRupiah },
    fiscal_year: { label: w.year, say: orAbsent(String) },
    funds: { label: w.funds, say: orAbsent(String) },
    kind: { label: w.kind, say: (kind: keyof typeof w.kinds) => w.kinds[kind] },
    status: { label: w.status, say: (status: keyof typeof w.statuses) => w.statuses[status] },
    approved_on: { label: w.approved, say: longDate, corrected: true } as const,
    as_of: { label: w.saidOn, say: longDate },
    source: { label: w.source, say: sourceOf, whole: true } as const,
    note: { label: w.note },
  };
  return fieldChanges(before, after, fields, uiWords[locale].unsaid);
}

function transactionChanges(before: Transaction, after: Transaction, { locale, sourceOf }: Telling) {
  const w = moneyWords[locale];
  const fields = {
    amount: { label: w.amount, say: rupiah, moved: movedRupiah },
    type: { label: w.kind, say: (type: keyof typeof w.types) => w.types[type] },
    date: { label: w.date, say: longDate, corrected: true } as const,
    fiscal_year: { label: w.year },
    payee: { label: w.payee },
    source: { label: w.source, say: sourceOf, whole: true } as const,
    note: { label: w.note },
  };
  return fieldChanges(before, after, fields, uiWords[locale].unsaid);
}

const rupiah = (amount: number) => quantity(amount, 'IDR');
// An amount that nobody gives did not move.
const movedRupiah = (before: unknown, after: unknown) =>
  typeof before === 'number' && typeof after === 'number' ? movedNumber(before, after, rupiah) : null;

function indicatorChanges(before: Indicator, after: Indicator, telling: Telling): Change[] {
  const w = indicatorWords[telling.locale];
  const fields = {
    title: { label: w.title },
    measure: { label: w.measure, say: (measure: keyof typeof w.measures) => w.measures[measure] },
    ascending: { label: w.direction, say: (rises: boolean) => (rises ? w.rises : w.falls) },
  };
  const points = new Map([...before.points, ...after.points].map((p) => [identity(p), p]));
  return [
    ...fieldChanges(before, after, fields, uiWords[telling.locale].unsaid),
    ...[...points].flatMap(([same, { kind, from, to }]) => {
      const [was, is] = [before, after].map((side) => side.points.find((p) => identity(p) === same));
      return pointChanges(`${w.kinds[kind]} ${w.span(from, to)}`, was, is, after.unit, telling);
    }),
  ];
}

// A value is known by what it is and when: its number, source and comment may be amended.
const identity = ({ kind, from, to }: IndicatorPoint) => `${kind} ${from} ${to}`;

function pointChanges(
  what: string,
  was: IndicatorPoint | undefined,
  is: IndicatorPoint | undefined,
  unit: Indicator['unit'],
  { locale, sourceOf }: Telling,
): Change[] {
  const valued = (value: number) => quantity(value, unitNames[locale][unit]);
  if (!was || !is)
    return [{ what, before: was ? valued(was.value) : null, after: is ? valued(is.value) : null }];
  const w = indicatorWords[locale];
  const fields = {
    value: {
      label: what,
      say: valued,
      moved: (one: number, other: number) => movedNumber(one, other, valued),
    },
    source: { label: `${what}, ${w.source}`, say: sourceOf, whole: true } as const,
    comment: { label: `${what}, ${w.comment}` },
  };
  return fieldChanges(was, is, fields, uiWords[locale].unsaid);
}

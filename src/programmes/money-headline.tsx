import type { Citation } from '../sources/schema.ts';
import { Cited } from '../sources/cited.tsx';
import { Cut } from '../ui/cut.tsx';
import { quantity } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { inForce, type MoneyYear } from './money.ts';
import { moneyWords } from './money-words.ts';

const SOURCES = 4;

interface Props {
  year: MoneyYear;
  /** Its amount in force. */
  amount: number;
  /** Newer years, of which the amount in force is not known. */
  newer: MoneyYear[];
  citations: Record<string, Citation>;
  /** Path of the page that tells more; '' for the one that is read. */
  at: string;
  view: View;
}

/** The one number that answers "how much": a year's total in force, what it adds up, and who says so. */
export const MoneyHeadline = ({ year, amount, newer, citations, at, view }: Props) => {
  const w = moneyWords[view.locale];
  return (
    <>
      <p>
        <strong class="value">{quantity(amount, 'IDR')}</strong>,{' '}
        {w.totalOf[inForce(year).kind](year.fiscal_year)}
        {w.totalStatus(year.status)}.
      </p>
      <p class="muted">
        {w.addsUp(year.records, year.funds)}
        {year.said_on ? `, ${w.asOf(year.said_on)}` : ''}. <a href={`${at}#uang`}>{w.details}</a>
      </p>
      {newer.map((one) => (
        <NoTotal year={one} view={view} />
      ))}
      {year.sources.slice(0, SOURCES).map((key) => (
        <Cited citation={citations[key]} view={view} />
      ))}
      <Cut list={year.sources} at={SOURCES} view={view} />
    </>
  );
};

// A newer year that is silent is said, so that the older number is not taken for the newest.
const NoTotal = ({ year, view }: { year: MoneyYear; view: View }) => {
  const w = moneyWords[view.locale];
  const { kind, amount } = inForce(year);
  if (typeof amount === 'number' || amount === 'not_recorded') return null;
  return <p class="absent">{w.noTotal(w.totalOf[kind](year.fiscal_year), w.absent[amount])}</p>;
};

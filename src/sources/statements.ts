import type * as z from 'zod';
import type { Move, Outcome } from '../commitments/schema.ts';
import { outcomeWords } from '../commitments/outcome-words.ts';
import { actions } from '../drafts/kinds/milestone.ts';
import type { Budget } from '../programmes/budget-schema.ts';
import type { IndicatorPoint } from '../programmes/indicator-schema.ts';
import { indicatorWords } from '../programmes/indicator-words.ts';
import type { MilestoneChange } from '../programmes/schedule-schema.ts';
import type { Figure, ProgrammeContent } from '../programmes/schema.ts';
import { valueAnchor } from '../programmes/value-anchor.ts';
import { words as programmeWords } from '../programmes/words.ts';
import { isAbsent } from '../ui/absence.ts';
import { number, quantity } from '../ui/number.ts';
import { periodWords } from '../ui/period.ts';
import type { Locale } from '../ui/view.ts';
import { statementWords } from './statement-words.ts';
import type { FormerLine, Statement, UseLine } from './uses.ts';

/** A statement in words: what it is about, its value where it has one, and where on the page of its thing it stands. */
export interface Named {
  label: string;
  value: string | null;
  anchor: string | null;
}

/** The statements of a thing that rest on a source, by their names. What has no value of its own is counted, not named. */
export const statementsOf = ({ statements, thing }: UseLine, locale: Locale): Named[] =>
  statements.flatMap((one) => named[one.field]?.(one, locale, String(thing?.key)) ?? []);

/** Those that once rested on it and no longer do: a value that was only corrected by the same source still does. */
export function goneOf(line: FormerLine, locale: Locale): Named[] {
  const still = new Set(statementsOf({ ...line, statements: line.kept }, locale).map(({ label }) => label));
  return statementsOf(line, locale).filter(({ label }) => !still.has(label));
}

type Name = (of: Statement, locale: Locale, key: string) => Named | null;

const changed: Name = ({ said, milestone }, locale) =>
  changeOf(said as unknown as MilestoneChange, milestone, locale);

const named: Record<string, Name> = {
  // Of what has one source for all it says, only money is a value.
  '': ({ said }, locale) => ('amount' in said ? amountOf(said as unknown as Budget, locale) : null),
  status: ({ said }, locale) => statusOf(said as unknown as Stood, locale),
  figures: ({ said }, locale) => figureOf(said as unknown as Figure, locale),
  points: ({ said }, locale, key) => pointOf(said as unknown as IndicatorPoint, locale, key),
  'milestones.changes': changed,
  'revisions.add.changes': changed,
  revisions: ({ said }, locale) => ({
    label: statementWords[locale].revision(String(said.as_of)),
    value: null,
    anchor: 'rencana',
  }),
  outcomes: ({ said }, locale) => {
    const { value, as_of } = said as unknown as z.infer<typeof Outcome>;
    return { label: statementWords[locale].outcome(as_of), value: outcomeWords[locale][value], anchor: null };
  },
  moves: ({ said }, locale) => {
    const { due, as_of } = said as unknown as z.infer<typeof Move>;
    return { label: statementWords[locale].moved(as_of), value: periodWords(due), anchor: null };
  },
};

const amountOf = ({ amount }: Pick<Budget, 'amount'>, locale: Locale): Named => ({
  label: statementWords[locale].amount,
  value: isAbsent(amount) ? programmeWords[locale].absences[amount] : quantity(amount, 'IDR'),
  anchor: null,
});

type Stood = Pick<ProgrammeContent, 'status' | 'status_date'>;

function statusOf({ status, status_date }: Stood, locale: Locale): Named {
  const w = programmeWords[locale];
  return {
    label: status_date ? `${w.status} ${w.asOf(status_date)}` : w.status,
    value: status && w.statuses[status],
    anchor: null,
  };
}

const figureOf = (figure: Figure, locale: Locale): Named => ({
  label: figure.label,
  value:
    'absent' in figure ? programmeWords[locale].absences[figure.absent] : quantity(figure.value, figure.unit),
  anchor: `angka-${figure.key}`,
});

const pointOf = (point: IndicatorPoint, locale: Locale, key: string): Named => ({
  label: `${indicatorWords[locale].kinds[point.kind]}, ${indicatorWords[locale].span(point.from, point.to)}`,
  value: number(point.value),
  anchor: valueAnchor(key, point),
});

function changeOf(change: MilestoneChange, milestone: Statement['milestone'], locale: Locale): Named {
  const when = change.due ?? change.date;
  return {
    label: `${statementWords[locale].milestone(milestone?.title ?? '')}, ${actions[change.action]}`,
    value: when && periodWords(when),
    anchor: milestone && `tonggak-${milestone.key}`,
  };
}

import type { Budget } from '../programmes/budget-schema.ts';
import type { Indicator } from '../programmes/indicator-schema.ts';
import type { Figure, ProgrammeContent } from '../programmes/schema.ts';
import { number, quantity } from '../ui/number.ts';
import { at } from './at.ts';
import { gateWords } from './gate-words.ts';
import { questionsOf, type Kind } from './kinds.ts';
import { say } from './say.ts';

/** Points of a percentage by which it may change without a word. */
const JUMP = 30;

const w = gateWords.id;

/** True when a share in percent changed by more than 30 points, up or down. */
export const jumps = (before: number, after: number) => Math.abs(after - before) > JUMP;

/** What of a change the public will ask about: a number that falls or jumps, a date that moves. */
export function causesOf(kind: Kind, before: unknown, after: unknown): string[] {
  const numbers: Partial<Record<Kind, () => string[]>> = {
    programme: () => figureCauses(before as ProgrammeContent, after as ProgrammeContent),
    indicator: () => indicatorCauses(before as Indicator, after as Indicator),
    budget: () => amountCauses(before as Budget, after as Budget),
    transaction: () => amountCauses(before as Budget, after as Budget),
  };
  return [...(numbers[kind]?.() ?? []), ...movedDates(kind, before, after)];
}

function figureCauses(before: ProgrammeContent, after: ProgrammeContent): string[] {
  const known = new Map(before.figures.map((figure) => [figure.key, figure]));
  return after.figures.flatMap((is) => {
    const was = known.get(is.key);
    return was && isPublished(was) && isPublished(is) && was.unit === is.unit ? figureCause(was, is) : [];
  });
}

type Published = Extract<Figure, { value: number }>;
const isPublished = (figure: Figure): figure is Published => 'value' in figure;
const isPercent = (unit: string) => ['%', 'percent', 'persen'].includes(unit.toLowerCase());

function figureCause(was: Published, is: Published): string[] {
  if (isPercent(is.unit) && jumps(was.value, is.value)) return [w.jumps(is.label, was.value, is.value)];
  if (is.value >= was.value) return [];
  return [w.falls(is.label, quantity(was.value, was.unit), quantity(is.value, is.unit))];
}

function indicatorCauses(before: Indicator, after: Indicator): string[] {
  const [was, is] = [newest(before), newest(after)];
  if (was === undefined || is === undefined || before.unit !== after.unit) return [];
  const title = w.newest(after.title);
  if (after.unit === 'percent' && jumps(was, is)) return [w.jumps(title, was, is)];
  const worse = after.ascending ? is < was : is > was;
  return worse ? [(after.ascending ? w.falls : w.worsens)(title, number(was), number(is))] : [];
}

const newest = ({ points }: Indicator) =>
  points
    .filter((point) => point.kind === 'actual')
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .at(-1)?.value;

function amountCauses({ amount: was }: Budget, { amount: is }: Budget): string[] {
  const fell = typeof was === 'number' && typeof is === 'number' && is < was;
  return fell ? [w.falls('jumlahnya', quantity(was, 'IDR'), quantity(is, 'IDR'))] : [];
}

function movedDates(kind: Kind, before: unknown, after: unknown): string[] {
  return questionsOf(kind).flatMap((question) => {
    if (question.type !== 'date' && question.type !== 'period' && question.type !== 'moment') return [];
    const [was, is] = [at(before, question.name), at(after, question.name)];
    if (was == null || was === is) return [];
    const said = (value: unknown) => say(question, value, {});
    return [w.moves(`"${question.label}"`, said(was), is == null ? null : said(is))];
  });
}

import { isOpen } from '../service-requests/states.ts';
import { UNKNOWN, type Days, type Fact } from './fact.ts';
import type { QuestionFact } from './question.ts';

/** By what reports are summed. */
export const kinds = ['region', 'agency', 'service', 'district'] as const;
export type Kind = (typeof kinds)[number];

/** Where a sum stands. */
export interface Place {
  kind: Kind;
  /** '' of a region; NONE where there is none. */
  key: string;
  /** 'YYYY-MM' or 'YYYY' of receipt; '': all time. */
  period: string;
}

/** No agency, no kecamatan: no code begins with a low line (src/ui/schema.ts), and a spreadsheet runs nothing that does. */
export const NONE = '_tanpa';

/** Everything that is counted, each as the page explains it (words.ts). */
export const counts = [
  'received',
  'open',
  /** Open, and past a promise that is owed; of them those that nobody checked yet. */
  'overdue',
  'unchecked',
  /** The final answer was promised for a day that decided it: given by then, or not. */
  'in_time',
  'late',
  'merged',
  'not_responsible',
  /** Erased before it was closed. */
  'erased',
  'rejected',
  /** According to the agency: closed as wholly or partly done, after its answer by the reporter, or by their silence. */
  'done_whole',
  'done_part',
  'done_accepted',
  'done_silent',
  /** According to the reporter, by their last word. */
  'said_whole',
  'said_part',
  'said_not',
  /** Closed at least once; of them those opened again. */
  'ended',
  'reopened',
  /** Hand-overs, and how many reports were handed over. */
  'hand_overs',
  'handed',
  /** Had it first, and gave it to another agency: counted there, and not among `received`. */
  'given_away',
  /** Questions that were published; of them those without an answer, and past the promise of one. */
  'questions',
  'questions_open',
  'questions_overdue',
  /** The promised day decided it: answered by then, or not. */
  'questions_in_time',
  'questions_late',
] as const;
export type Count = (typeof counts)[number];

/** What is measured of reports in working days from receipt, and of questions. */
export const reportSpans = ['early', 'answer', 'closed'] as const;
export const spans = [...reportSpans, 'question'] as const;
export type Span = (typeof spans)[number];
export type ReportSpan = (typeof reportSpans)[number];

/** How many reports took so many working days. Whatever took longer than LONGEST stands at LONGEST + 1. */
export type Histogram = Record<string, number>;
export const LONGEST = 400;

/** A sum: what is nothing is left out, so that equal sums are equal texts once their keys are sorted. */
export interface Sum {
  counts: Partial<Record<Count, number>>;
  days: Partial<Record<Span, Histogram>>;
}

export const nothing = (): Sum => ({ counts: {}, days: {} });
export const isNothing = ({ counts: n, days }: Sum) =>
  Object.keys(n).length === 0 && Object.keys(days).length === 0;

type Shared = Place & { share: Sum };

/** Where a report or a question is counted, and as what. */
export const sharesOf = (fact: Fact | QuestionFact): Shared[] =>
  'noun' in fact ? sharesOfQuestion(fact) : sharesOfReport(fact);

// A secret one for its region and agency alone.
function sharesOfReport(fact: Fact): Shared[] {
  const share = shareOf(fact);
  const places: [Kind, string, Sum][] = [
    ['region', '', share],
    ['agency', fact.agency ?? NONE, share],
  ];
  if (!fact.secret) places.push(['service', fact.service, share], ['district', fact.district ?? NONE, share]);
  if (fact.first !== null && fact.first !== fact.agency)
    places.push(['agency', fact.first, { counts: { given_away: 1 }, days: {} }]);
  return inPeriods(fact.month, places);
}

const inPeriods = (month: string, places: [Kind, string, Sum][]): Shared[] =>
  places.flatMap(([kind, key, share]) =>
    [month, month.slice(0, 4), ''].map((period) => ({ kind, key, period, share })),
  );

function sharesOfQuestion({ month, agency, open, clock, answer }: QuestionFact): Shared[] {
  const numbers: Partial<Record<Count, number>> = {
    questions: 1,
    ...(open && { questions_open: 1 }),
    ...(open && clock === 'o' && { questions_overdue: 1 }),
    ...(clock === 'i' && { questions_in_time: 1 }),
    ...('lob'.includes(clock) && { questions_late: 1 }),
  };
  const share = { counts: numbers, days: isKnown(answer) ? { question: { [bucket(answer!)]: 1 } } : {} };
  return inPeriods(month, [
    ['region', '', share],
    ['agency', agency ?? NONE, share],
  ]);
}

function shareOf(fact: Fact): Sum {
  const numbers = countsOf(fact);
  const named = Object.keys(numbers) as (keyof typeof numbers)[];
  const measured = reportSpans.filter((span) => isKnown(daysOf(fact, span)));
  return {
    counts: Object.fromEntries(
      named.filter((name) => numbers[name] > 0).map((name) => [name, numbers[name]]),
    ),
    days: Object.fromEntries(measured.map((span) => [span, { [bucket(daysOf(fact, span)!)]: 1 }])),
  };
}

function countsOf(fact: Fact): Record<CountOfReport, number> {
  const { state, clocks, erased, outcome, said } = fact;
  const open = isOpen(state) && !erased;
  const overdue = open && clocks.includes('o');
  const done = state === 'done';
  const is = Number;
  return {
    received: 1,
    open: is(open),
    overdue: is(overdue),
    unchecked: is(overdue && clocks[0] === 'o'),
    in_time: is(clocks[2] === 'i'),
    late: is('lob'.includes(clocks[2] ?? '-')),
    merged: is(state === 'duplicate'),
    not_responsible: is(state === 'not_responsible'),
    erased: is(erased && isOpen(state)),
    rejected: is(state === 'rejected'),
    done_whole: is(done && outcome === 'whole'),
    done_part: is(done && (outcome ?? said) === 'part'),
    done_accepted: is(done && outcome === null && said !== 'part'),
    done_silent: is(state === 'done_by_silence'),
    said_whole: is(said === 'whole'),
    said_part: is(said === 'part'),
    said_not: is(said === 'not'),
    ended: is(fact.ended),
    reopened: is(fact.reopened > 0),
    hand_overs: fact.handed,
    handed: is(fact.handed > 0),
    given_away: 0,
  };
}

type CountOfReport = Exclude<Count, `questions${string}`>;

// What goes on in another report, or is nobody's here, was not closed by an answer.
const daysOf = (fact: Fact, span: ReportSpan): Days =>
  span === 'closed' && ['duplicate', 'not_responsible'].includes(fact.state) ? null : fact[span];

const isKnown = (days: Days) => days !== null && days !== UNKNOWN;
const bucket = (days: number) => Math.min(days, LONGEST + 1);

/** A sum with a share more (1), or less (-1). */
export function added(sum: Sum, share: Sum, sign: 1 | -1): Sum {
  const days = spans.map((span) => [span, plus(sum.days[span] ?? {}, share.days[span] ?? {}, sign)] as const);
  return {
    counts: plus(sum.counts, share.counts, sign),
    days: Object.fromEntries(days.filter(([, histogram]) => Object.keys(histogram).length > 0)),
  };
}

function plus<N extends Record<string, number>>(sum: N, share: N, sign: 1 | -1): N {
  const all: Record<string, number> = { ...sum };
  for (const [name, n] of Object.entries(share)) {
    all[name] = (all[name] ?? 0) + sign * n;
    if (all[name] === 0) delete all[name];
  }
  return all as N;
}

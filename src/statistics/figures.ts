import { tenth } from '../charts/percent.ts';
import { median, ninetieth, sizeOf } from './measures.ts';
import { counts as names, spans, type Count, type Span, type Sum } from './sums.ts';

/** From so few on no share is told as a percentage, and no median: a handful proves nothing. */
export const FEW = 5;

/** So many out of so many. */
export interface Share {
  of: number;
  n: number;
}

/** Of those that are decided; those that are not yet, or never will be, are no part of `n`. */
export interface Decided extends Share {
  undecided: number;
}

/** Working days from receipt: of how many reports, their middle, and within how many nine of ten were done. */
export interface Took {
  n: number;
  /** Null: of fewer than FEW. */
  median: number | null;
  p90: number | null;
}

/** Everything that is told of a sum, computed in one place for page, CSV and JSON alike. */
export interface Figures {
  count: Record<Count, number>;
  /** Of questions whose promised day decided it: answered by then. */
  questions: Decided;
  /** Of those whose final promise is decided: answered by then. */
  answered: Decided;
  /** Of those closed at least once: opened again. */
  reopened: Share;
  /** Of those that are the region's own to answer: done, wholly, says the agency. */
  agency: Share;
  /** Of those whose reporter said a word: done, wholly, says the reporter. */
  residents: Share;
  took: Record<Span, Took>;
}

/** What a sum tells. */
export function figuresOf({ counts, days }: Sum): Figures {
  const n = (name: Count) => counts[name] ?? 0;
  const took = (span: Span): Took => {
    const histogram = days[span] ?? {};
    const size = sizeOf(histogram);
    if (size < FEW) return { n: size, median: null, p90: null };
    return { n: size, median: median(histogram), p90: ninetieth(histogram) };
  };
  return {
    count: Object.fromEntries(names.map((name) => [name, n(name)])) as Record<Count, number>,
    answered: decided(n('received'), n('in_time'), n('late')),
    reopened: { of: n('reopened'), n: n('ended') },
    agency: {
      of: n('done_whole') + n('done_accepted') + n('done_silent'),
      n: n('received') - n('merged') - n('not_responsible') - n('erased'),
    },
    residents: { of: n('said_whole'), n: n('said_whole') + n('said_part') + n('said_not') },
    questions: decided(n('questions'), n('questions_in_time'), n('questions_late')),
    took: Object.fromEntries(spans.map((span) => [span, took(span)])) as Figures['took'],
  };
}

const decided = (all: number, inTime: number, late: number): Decided => ({
  of: inTime,
  n: inTime + late,
  undecided: all - inTime - late,
});

/** A share in percent, rounded as every percentage here; null: of too few. */
export const percentOf = ({ of, n }: Share): number | null => (n < FEW ? null : tenth((100 * of) / n));

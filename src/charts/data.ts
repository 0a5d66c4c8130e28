import { absences } from '../ui/absence.ts';

/** A day on which a line of the curve rises; points stand in order of day. */
export interface CurvePoint {
  /** ISO day. */
  day: string;
  /** Cumulative percent, 0..100, of the frozen plan. */
  baseline: number;
  /** Cumulative percent, 0..100, of the plan as it is now. */
  current: number;
  /** Cumulative percent, 0..100, that was fulfilled; null after today. */
  actual: number | null;
}

/** A milestone as the line draws it. Periods are as its sources wrote them: a day, a month, a quarter, or a year. */
export interface LineItem {
  title: string;
  /** In which it was due at first, in which it is due now, and in which it was met. */
  original: string;
  current: string;
  met: string | null;
  /** The day by which it was met at the latest; ISO. */
  metOn: string | null;
  /** The day on which the plan was changed to hold it; null for one of the first plan. */
  addedOn: string | null;
  state: 'scheduled' | 'partiallyMet' | 'met' | 'notMet' | 'dropped';
  late: boolean;
}

/** Why an amount has no number: a source says so, nothing is recorded here, or only a part of it is known. */
export const gaps = [...absences, 'not_recorded', 'partial'] as const;
export type Gap = (typeof gaps)[number];

/** A budget line: whole rupiah, or why there is no number. */
export interface MoneyRow {
  label: string;
  original: number | Gap;
  revised: number | Gap;
  realised: number | Gap;
}

/** The amounts of a budget line, in the order in which they come to be. */
export const amounts = ['original', 'revised', 'realised'] as const;

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

/** A milestone as the line draws it; every day is ISO. */
export interface LineItem {
  title: string;
  /** Last day of the period in which it was due at first. */
  original: string;
  /** Last day of the period in which it is due now. */
  current: string;
  met: string | null;
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

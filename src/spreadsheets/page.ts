import type { Change } from '../ui/changes.ts';
import type { SpreadsheetType } from './columns.ts';

/** What would become, or became, of a row. */
export const rowOutcomes = ['created', 'amended', 'corrected', 'unchanged', 'wrong'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Something wrong in one row: the column where it is mended. */
export interface RowProblem {
  column: string;
  message: string;
}

/** A spreadsheet as its page and the list show it. */
export interface Spreadsheet extends Record<RowOutcome, number> {
  id: string;
  type: SpreadsheetType;
  columns: string[];
  delimiter: string;
  state: 'checking' | 'checked' | 'run' | 'erased';
  row_count: number;
  portion_count: number;
  checked: number;
  uploaded_by: string;
  uploaded_at: string;
  run_at: string | null;
}

/** A row that is wrong, as the page lists it. */
export interface WrongRow {
  row: number;
  problems: RowProblem[];
}

/** A row that publishing would change, with what it changes. */
export interface ChangedRow {
  row: number;
  /** What the row speaks of. */
  key: string;
  outcome: Exclude<RowOutcome, 'unchanged' | 'wrong'>;
  changes: Change[];
}

/** One page of them: those after a row, and the row after which the next page begins. */
export interface Preview {
  rows: ChangedRow[];
  after: number;
  next: number | null;
}

/** Rows that publishing would change. */
export const changing = ({ created, amended, corrected }: Spreadsheet) => created + amended + corrected;

import type { Cells } from './merged.ts';
import type { RowOutcome, RowProblem } from './page.ts';

/** A row of a spreadsheet as it is judged; `told` is what the file as a whole showed of it. */
export interface SheetRow {
  row: number;
  cells: Cells;
  told: RowProblem[];
}

/** What is said of one row: what would become of it, and the version of its thing that it was compared with. */
export interface Verdict {
  row: number;
  outcome: RowOutcome;
  problems: RowProblem[];
  base: number;
}

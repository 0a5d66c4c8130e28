import type { ImportFile } from '../../src/imports/schema.ts';
import { lists } from '../../src/imports/schema.ts';
import type { RowOutcome, RowProblem } from '../../src/spreadsheets/page.ts';
import type { SheetRow, Verdict } from '../../src/spreadsheets/rows.ts';
import type { Planned } from '../programmes/publish-schedule.ts';
import type { ProgrammeChange } from '../programmes/save-programmes.ts';
import type { UpdateChange } from '../updates/update-changes.ts';

/** What is said of some rows, and what publishing them would write; nothing of it when one of them is wrong. */
export interface Judged {
  verdicts: Verdict[];
  programmes: ProgrammeChange[];
  updates: UpdateChange[];
  plans: Planned[];
}

/** Rows as the import file that they make, so that its rules judge them. */
export const asFile = (region: string, list: Partial<ImportFile>): ImportFile => ({
  region,
  ...(Object.fromEntries(lists.map((name) => [name, []])) as unknown as Omit<ImportFile, 'region'>),
  ...list,
});

/** A verdict; the same problem is told once. */
export function verdict(
  { row, told }: SheetRow,
  outcome: RowOutcome,
  base: number,
  problems: RowProblem[],
): Verdict {
  const all = new Map([...told, ...problems].map((one) => [`${one.column} ${one.message}`, one]));
  return { row, base, problems: [...all.values()], outcome: all.size > 0 ? 'wrong' : outcome };
}

/** What the officers' gate asks, in the column that answers it. */
export const atReason = ({ message }: { message: string }): RowProblem => ({ column: 'reason', message });

/** The column in which a problem of a content is mended. */
export const columnOf = (path: readonly PropertyKey[], columns: readonly string[], otherwise: string) =>
  columns.find((column) => column === path[0]) ?? otherwise;

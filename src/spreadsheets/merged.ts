import type { Cell } from './cells.ts';

/** Cells of one row, by column; a column that the file does not have is not there. */
export type Cells = ReadonlyMap<string, string>;

/** Two cells that say the same: line ends and spaces around do not count. */
export const alike = (one: string, other: string) => plain(one) === plain(other);

// The same controls that no form takes; a file written here may hold them from before.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
/** A text without what no form would take. */
export const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim();

/**
 * What stands after a row is read over what stood before: a cell that says the same leaves the value exactly as it is, an
 * empty one clears it, and a column that is not in the file is not touched. Without a before, empty cells are left out.
 */
export function merged(
  before: Record<string, unknown> | undefined,
  cells: Cells,
  kinds: Record<string, Cell>,
): Record<string, unknown> {
  const after: Record<string, unknown> = { ...before };
  for (const [column, kind] of Object.entries(kinds)) {
    const typed = cells.get(column);
    if (column === 'reason' || typed === undefined) continue;
    if (before && alike(typed, kind.write(before[column] as never))) continue;
    if (typed.trim() !== '') after[column] = kind.read(typed);
    else if (before) after[column] = kind.empty;
  }
  return after;
}

/** The cells of a thing, in the order of the columns. The reason of an earlier change is none for the next. */
export const cellsOf = (
  thing: Record<string, unknown>,
  columns: readonly string[],
  kinds: Record<string, Cell>,
) =>
  columns.map((column) => (column === 'reason' ? '' : (kinds[column]?.write(thing[column] as never) ?? '')));

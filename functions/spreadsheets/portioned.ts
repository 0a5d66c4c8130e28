import { programmeCells } from '../../src/spreadsheets/kinds.ts';
import type { Csv } from '../../src/spreadsheets/read-csv.ts';
import type { SpreadsheetType } from '../../src/spreadsheets/columns.ts';
import type { RowProblem } from '../../src/spreadsheets/page.ts';
import { words } from '../../src/spreadsheets/words.ts';
import type { SpreadsheetWrite } from './writes.ts';

const w = words.id;

/** Rows that are checked in one step, or a little more: the rows of one plan are never parted. */
const STEP = 500;

/** Shares the rows of a file into portions, and says what only the whole file shows: names that stand in it twice. */
export function portioned(csv: Csv, type: SpreadsheetType): SpreadsheetWrite['rows'] {
  const told = type === 'milestones' ? csv.rows.map(() => []) : repeated(csv);
  const place = places(csv, type);
  return csv.rows.map(({ row, cells, problems }, i) => ({
    portion: place[i] ?? 0,
    row,
    cells,
    told: [...problems.map(({ message }) => ({ column: csv.columns.at(-1) ?? 'key', message })), ...told[i]!],
  }));
}

// A plan is one thing, wherever in the file its rows stand.
function places(csv: Csv, type: SpreadsheetType): number[] {
  const thing = csv.columns.indexOf('programme');
  const things = Map.groupBy(csv.rows.keys(), (i) => (type === 'milestones' ? csv.rows[i]!.cells[thing] : i));
  const place: number[] = [];
  let [portion, held] = [0, 0];
  for (const rows of things.values()) {
    if (held >= STEP) [portion, held] = [portion + 1, 0];
    for (const i of rows) place[i] = portion;
    held += rows.length;
  }
  return place;
}

function repeated({ columns, rows }: Csv): RowProblem[][] {
  const cell = (cells: string[], column: string) =>
    programmeCells.key.read(cells[columns.indexOf(column)] ?? '') as string;
  const [keys, slugs] = [new Set<string>(), new Set<string>()];
  return rows.map(({ cells }) => {
    const key = cell(cells, 'key');
    const slug = cell(cells, 'slug') || key;
    if (key === '') return [];
    const twice = keys.size === keys.add(key).size;
    const taken = slugs.size === slugs.add(slug).size;
    return [
      ...(twice ? [{ column: 'key', message: w.keyTwice(key) }] : []),
      ...(taken && !twice ? [{ column: 'slug', message: w.addressTwice(slug) }] : []),
    ];
  });
}

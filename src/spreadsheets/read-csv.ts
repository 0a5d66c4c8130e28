import { CsvError, parse } from 'csv-parse/sync';
import { columns, ERROR_COLUMN, atMost, neededColumns, type SpreadsheetType } from './columns.ts';
import { undefused } from './defused.ts';
import { words } from './words.ts';

/** Something wrong with a file as a whole, or with one row of it; rows are counted as Excel counts them, the header is 1. */
export interface CsvProblem {
  row?: number;
  column?: string;
  message: string;
}

/** A file as it was read: the known columns in its own order, and every row that says something. */
export interface Csv {
  delimiter: string;
  columns: string[];
  rows: { row: number; cells: string[]; problems: CsvProblem[] }[];
}

const w = words.id;

/** Reads the text of a CSV file of a type; gives what is wrong when it cannot be read at all. */
export function readCsv(text: string, type: SpreadsheetType): Csv | CsvProblem[] {
  const delimiter = delimiterOf(text);
  const wide = tooWide(unquotedHeader(text).split(delimiter).length, type);
  if (wide) return [wide];
  const records = recordsOf(text, delimiter);
  if (!Array.isArray(records)) return [records];
  const header = trimmed(records[0] ?? []).map((name) => name.trim());
  const wrong = headerProblems(header, type);
  if (wrong.length > 0) return wrong;
  const known = header.flatMap((name, i) => (name === ERROR_COLUMN ? [] : [{ name, i }]));
  const rows = records.slice(1).flatMap((record, i) => {
    const cells = trimmed(record);
    if (cells.length === 0) return [];
    const problems = cells.length > header.length ? [{ message: w.tooManyCells(header.length) }] : [];
    return [{ row: i + 2, cells: known.map(({ i: at }) => undefused(cells[at] ?? '')), problems }];
  });
  if (rows.length === 0) return [{ message: w.noRows }];
  if (rows.length > atMost.rows) return [{ message: w.tooManyRows(rows.length) }];
  return { delimiter, columns: known.map(({ name }) => name), rows };
}

// Whichever parts the names of the header: inside quotes none of them does.
function delimiterOf(text: string): string {
  const header = unquotedHeader(text);
  const count = (sign: string) => header.split(sign).length;
  return [';', ',', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ';';
}

const unquotedHeader = (text: string) => (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');

/** A header this many times as long as it may be is no table of ours: it is not read name by name. */
const TIMES = 3;

function tooWide(names: number, type: SpreadsheetType): CsvProblem | null {
  const most = (columns[type].length + 1) * TIMES;
  return names > most ? { row: 1, message: w.tooManyColumns(names, most) } : null;
}

function recordsOf(text: string, delimiter: string): string[][] | CsvProblem {
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true }) as unknown as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const record = Number((error as { records?: unknown }).records ?? 0) + 1;
    return { row: record, message: w.brokenQuotes };
  }
}

// Excel leaves empty cells behind where something once stood.
function trimmed(record: string[]): string[] {
  const last = record.findLastIndex((cell) => cell.trim() !== '');
  return record.slice(0, last + 1);
}

function headerProblems(header: string[], type: SpreadsheetType): CsvProblem[] {
  const allowed = new Set<string>([...columns[type], ERROR_COLUMN]);
  const wide = tooWide(header.length, type);
  if (wide) return [wide];
  const named = header.filter((name) => name !== '');
  const known = new Set(named);
  const twice = named.filter((name, i) => allowed.has(name) && named.indexOf(name) < i);
  return [
    ...(named.length < header.length ? [{ row: 1, message: w.columnUnnamed }] : []),
    ...named
      .filter((name) => !allowed.has(name))
      .map((name) => ({ row: 1, message: w.columnUnknown(name.slice(0, 60), columns[type].join(', ')) })),
    ...[...new Set(twice)].map((name) => ({ row: 1, message: w.columnTwice(name) })),
    ...neededColumns[type]
      .filter((name) => !known.has(name))
      .map((name) => ({ row: 1, message: w.columnMissing(name) })),
  ];
}

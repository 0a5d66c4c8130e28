import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import { columns, ERROR_COLUMN, type SpreadsheetType } from '../../src/spreadsheets/columns.ts';
import { programmeCells, updateCells } from '../../src/spreadsheets/kinds.ts';
import { cellsOf } from '../../src/spreadsheets/merged.ts';
import type { Spreadsheet } from '../../src/spreadsheets/page.ts';
import { statementsOf } from '../../src/spreadsheets/statements.ts';
import { csvLines } from '../../src/spreadsheets/write-csv.ts';
import type { UpdateContent } from '../../src/updates/schema.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { programmesAfter, schedulesAfter, updatesAfter } from './export-reads.ts';
import { toWrongRow, wrongRows } from './reads.ts';

/** Rows of a page: the cost of each is the same however long the list. */
const PAGE = 500;

type Read = (db: Db, region: string, after: string, limit: number) => Statement;

const types: Record<SpreadsheetType, { read: Read; lines: (content: unknown) => string[][] }> = {
  programmes: {
    read: programmesAfter,
    lines: (content) => [cellsOf(content as ProgrammeContent, columns.programmes, programmeCells)],
  },
  milestones: { read: schedulesAfter, lines: (content) => statementsOf(content as Schedule) },
  updates: {
    read: updatesAfter,
    lines: (content) => [cellsOf(content as UpdateContent, columns.updates, updateCells)],
  },
};

/** What a region holds of one type, as a CSV file in parts: exactly what an import of it leaves unchanged. */
export async function* exported(
  db: Db,
  region: string,
  type: SpreadsheetType,
  delimiter: string,
): AsyncGenerator<string> {
  const { read, lines } = types[type];
  yield csvLines([[...columns[type]]], delimiter, true);
  yield* paged('', (after: string) => read(db, region, after, PAGE), {
    db,
    next: (row) => row.key as string,
    lines: (row) => (row.content === null ? [] : lines(JSON.parse(row.content as string))),
    delimiter,
  });
}

/** The wrong rows of a spreadsheet as a file of its own, each with what is wrong with it. */
export async function* errorFile(
  db: Db,
  { id, columns: names, delimiter }: Spreadsheet,
): AsyncGenerator<string> {
  yield csvLines([[...names, ERROR_COLUMN]], delimiter, true);
  yield* paged(0, (after: number) => wrongRows(db, id, after, PAGE), {
    db,
    next: (row) => row.row as number,
    lines: (row) => [[...(JSON.parse(row.cells as string) as string[]), told(row)]],
    delimiter,
  });
}

const told = (row: Row) =>
  toWrongRow(row)
    .problems.map(({ column, message }) => `${column}: ${message}`)
    .join(' | ');

interface Pages<K> {
  db: Db;
  next: (row: Row) => K;
  lines: (row: Row) => string[][];
  delimiter: string;
}

async function* paged<K>(first: K, read: (after: K) => Statement, pages: Pages<K>): AsyncGenerator<string> {
  let after = first;
  for (;;) {
    const [rows = []] = await readAll(pages.db, [read(after)]);
    const last = rows.at(-1);
    if (!last) return;
    const lines = rows.flatMap(pages.lines);
    if (lines.length > 0) yield csvLines(lines, pages.delimiter, false);
    if (rows.length < PAGE) return;
    after = pages.next(last);
  }
}

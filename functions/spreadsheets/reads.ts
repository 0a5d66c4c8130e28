import type { Spreadsheet, WrongRow } from '../../src/spreadsheets/page.ts';
import type { Db, Row } from '../core/db.ts';
import type { SheetRow, Verdict } from '../../src/spreadsheets/rows.ts';

const LIST = 10;
/** Wrong rows that the page lists. */
export const SHOWN = 50;

const HEAD = `id, type, columns, delimiter, state, row_count, portion_count, checked, created, amended, corrected,
         unchanged, wrong, uploaded_by, uploaded_at, run_at`;

export const toSpreadsheet = (row: Row) =>
  ({ ...row, columns: JSON.parse(row.columns as string) as string[] }) as unknown as Spreadsheet;

/** One spreadsheet of a region. */
export const spreadsheetById = (db: Db, region: string, id: string) =>
  db.prepare(`SELECT ${HEAD} FROM spreadsheet WHERE id = ? AND region = ? LIMIT 1`).bind(id, region);

/** The newest spreadsheets of a region. */
export const newestSpreadsheets = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT ${HEAD} FROM spreadsheet WHERE region = ? ORDER BY uploaded_at DESC, id DESC LIMIT ${LIST}`,
    )
    .bind(region);

/** The rows of one portion, in the order of the file. */
export const rowsOfPortion = (db: Db, id: string, portion: number) =>
  db
    .prepare(
      `SELECT row, cells, outcome, told, base
       FROM spreadsheet_row
       WHERE spreadsheet_id = ? AND portion = ?
       ORDER BY row
       LIMIT 5000`,
    )
    .bind(id, portion);

/** A row with its cells by column. */
export const toSheetRow =
  (columns: string[]) =>
  (row: Row): SheetRow => {
    const cells = JSON.parse(row.cells as string) as string[];
    return {
      row: row.row as number,
      cells: new Map(columns.map((column, i) => [column, cells[i] ?? ''])),
      told: JSON.parse(row.told as string) as SheetRow['told'],
    };
  };

/** What the dry run said of a row. */
export const toVerdict = (row: Row) => row as unknown as Pick<Verdict, 'row' | 'outcome' | 'base'>;

/** The wrong rows of a spreadsheet after one of them, in the order of the file. */
export const wrongRows = (db: Db, id: string, after: number, limit: number) =>
  db
    .prepare(
      `SELECT row, cells, problems
       FROM spreadsheet_row
       WHERE spreadsheet_id = ? AND outcome = 'wrong' AND row > ?
       ORDER BY row
       LIMIT ?`,
    )
    .bind(id, after, limit);

/** A wrong row as the page lists it. */
export const toWrongRow = (row: Row): WrongRow => ({
  row: row.row as number,
  problems: JSON.parse(row.problems as string) as WrongRow['problems'],
});

/** Spreadsheets that were not run and whose rows are older than an instant. */
export const forgottenSpreadsheets = (db: Db, before: string, limit: number) =>
  db
    .prepare(
      `SELECT id, region FROM spreadsheet
       WHERE state IN ('checking', 'checked') AND uploaded_at < ?
       ORDER BY uploaded_at
       LIMIT ?`,
    )
    .bind(before, limit);

import { rowOutcomes, type RowOutcome, type RowProblem } from '../../src/spreadsheets/page.ts';
import type { SpreadsheetType } from '../../src/spreadsheets/columns.ts';
import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';
import type { Verdict } from '../../src/spreadsheets/rows.ts';

/** A spreadsheet as it is uploaded. */
export interface SpreadsheetWrite {
  id: string;
  region: string;
  type: SpreadsheetType;
  columns: string[];
  delimiter: string;
  by: string;
  at: string;
  rows: { portion: number; row: number; cells: string[]; told: RowProblem[] }[];
}

/** Puts a spreadsheet down, unless the same upload is there already. */
export const insertSpreadsheet = (db: Db, s: SpreadsheetWrite) =>
  db
    .prepare(
      `INSERT INTO spreadsheet (id, region, type, columns, delimiter, state, row_count, portion_count, uploaded_by,
         uploaded_at)
       VALUES (?, ?, ?, ?, ?, 'checking', ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      s.id,
      s.region,
      s.type,
      JSON.stringify(s.columns),
      s.delimiter,
      s.rows.length,
      portionsOf(s),
      s.by,
      s.at,
    );

// The last row of a file may belong to a thing of an early portion.
const portionsOf = ({ rows }: SpreadsheetWrite) =>
  rows.reduce((most, { portion }) => Math.max(most, portion), 0) + 1;

/** Its rows, as they were sent. */
export const insertRows = (db: Db, { id, rows }: SpreadsheetWrite): Statement[] =>
  portions(
    rows.map(({ portion, row, cells, told }) => [portion, row, JSON.stringify(cells), JSON.stringify(told)]),
  ).map(({ json }) =>
    db
      .prepare(
        `INSERT INTO spreadsheet_row (spreadsheet_id, portion, row, cells, told)
         SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3
         FROM json_each(?2)`,
      )
      .bind(id, json),
  );

/** Writes down what was found in a portion, when it is the next one; who comes second finds it done. */
export const keepVerdicts = (db: Db, id: string, portion: number, verdicts: Verdict[]): Statement[] => [
  ...portions(verdicts.map((v) => [v.row, v.outcome, JSON.stringify(v.problems), v.base])).map(({ json }) =>
    db
      .prepare(
        `UPDATE spreadsheet_row AS r
         SET outcome = j.value ->> 1, problems = j.value ->> 2, base = j.value ->> 3
         FROM json_each(?3) AS j
         WHERE r.spreadsheet_id = ?1 AND r.portion = ?2 AND r.row = (j.value ->> 0)
           AND EXISTS (SELECT 1 FROM spreadsheet WHERE id = ?1 AND state = 'checking' AND checked = ?2)`,
      )
      .bind(id, portion, json),
  ),
  advance(db, id, portion, countsOf(verdicts)),
];

const countsOf = (verdicts: Verdict[]): Record<RowOutcome, number> => {
  const count = (outcome: RowOutcome) => verdicts.filter((one) => one.outcome === outcome).length;
  return Object.fromEntries(rowOutcomes.map((one) => [one, count(one)])) as Record<RowOutcome, number>;
};

const advance = (db: Db, id: string, portion: number, n: Record<RowOutcome, number>) =>
  db
    .prepare(
      `UPDATE spreadsheet
       SET checked = checked + 1, created = created + ?3, amended = amended + ?4, corrected = corrected + ?5,
         unchanged = unchanged + ?6, wrong = wrong + ?7,
         state = iif(checked + 1 = portion_count, 'checked', 'checking')
       WHERE id = ?1 AND checked = ?2 AND state = 'checking'`,
    )
    .bind(id, portion, n.created, n.amended, n.corrected, n.unchanged, n.wrong);

/** Begins the dry run anew: what it found no longer holds. */
export const checkAnew = (db: Db, id: string): Statement[] => [
  db
    .prepare(
      `UPDATE spreadsheet
       SET state = 'checking', checked = 0, created = 0, amended = 0, corrected = 0, unchanged = 0, wrong = 0
       WHERE id = ? AND state = 'checked'`,
    )
    .bind(id),
  db
    .prepare(
      `UPDATE spreadsheet_row
       SET outcome = NULL, problems = '[]'
       WHERE spreadsheet_id = ?1 AND EXISTS (SELECT 1 FROM spreadsheet WHERE id = ?1 AND state = 'checking' AND checked = 0)`,
    )
    .bind(id),
];

/** The rule of two persons is still what it was when it was read; else nothing of the batch happens. */
export const mustStillBind = (db: Db, region: string, twoPerson: boolean) =>
  db
    .prepare('INSERT INTO guard (ok) SELECT 0 WHERE (SELECT two_person FROM region WHERE slug = ?) IS NOT ?')
    .bind(region, twoPerson ? 1 : 0);

/** Marks a spreadsheet as published, when it was checked and not published yet. */
export const markRun = (db: Db, id: string, at: string) =>
  db
    .prepare("UPDATE spreadsheet SET state = 'run', run_at = ? WHERE id = ? AND state = 'checked'")
    .bind(at, id);

/** Marks a spreadsheet that nobody published. */
export const markErased = (db: Db, id: string) =>
  db
    .prepare("UPDATE spreadsheet SET state = 'erased' WHERE id = ? AND state IN ('checking', 'checked')")
    .bind(id);

/** Takes the rows away; what they said stands where it was published, or nowhere. */
export const eraseRows = (db: Db, id: string) =>
  db.prepare('DELETE FROM spreadsheet_row WHERE spreadsheet_id = ?').bind(id);

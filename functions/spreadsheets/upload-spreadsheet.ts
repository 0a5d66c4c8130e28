import { spreadsheetTypes, type SpreadsheetType } from '../../src/spreadsheets/columns.ts';
import { readCsv, type CsvProblem } from '../../src/spreadsheets/read-csv.ts';
import { words } from '../../src/spreadsheets/words.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { mustMay } from '../core/may.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { portioned } from './portioned.ts';
import { insertRows, insertSpreadsheet } from './writes.ts';

/** What an officer sends: the text of a file, and a key of the form, by which a double click is one upload. */
export interface Upload {
  region: string;
  type: string;
  text: string;
  key: string;
}

const w = words.id;

/** Takes a spreadsheet in to be checked, and gives its id. Nothing is published by it. */
export async function uploadSpreadsheet(ctx: Ctx, { region, type, text, key }: Upload): Promise<string> {
  mustMay(ctx, 'spreadsheet.check', { region });
  if (!isType(type)) throw refused([{ field: 'type', message: w.typeMissing }]);
  if (text.trim() === '') throw refused([{ field: 'file', message: w.fileMissing }]);
  const csv = readCsv(text, type);
  if (Array.isArray(csv)) throw refused(csv.map(ofFile));
  const id = await idFor(region, 'spreadsheet', `${ctx.actor.id}/${key}`);
  const sheet = { id, region, type, columns: csv.columns, delimiter: csv.delimiter, by: ctx.actor.id };
  const written = { ...sheet, at: instant(ctx), rows: portioned(csv, type) };
  const event = { region, noun: 'spreadsheet', verb: 'upload', subject: id, version: 1, public: false };
  try {
    await act(ctx, [insertSpreadsheet(ctx.db, written), ...insertRows(ctx.db, written)], {
      ...event,
      data: { type, rows: csv.rows.length },
    });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
  }
  return id;
}

const isType = (type: string): type is SpreadsheetType =>
  (spreadsheetTypes as readonly string[]).includes(type);

const ofFile = ({ row, message }: CsvProblem): FieldProblem => ({
  field: 'file',
  message: row === undefined ? message : `${w.row} ${row}: ${message}`,
});

const refused = (problems: FieldProblem[]) => new Refusal('invalid', (r) => r.spreadsheetRefused, problems);

import type { Spreadsheet } from '../../src/spreadsheets/page.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { judge } from './judge.ts';
import { rowsOfPortion, spreadsheetById, toSheetRow, toSpreadsheet } from './reads.ts';
import { keepVerdicts } from './writes.ts';

interface Asked {
  region: string;
  id: string;
}

/**
 * Checks the next portion of a spreadsheet, and tells how far it came. Nothing is published; a portion that is checked
 * twice, or by two at once, is counted once.
 */
export async function checkSpreadsheet(ctx: Ctx, { region, id }: Asked): Promise<Spreadsheet> {
  mustMay(ctx, 'spreadsheet.check', { region });
  const sheet = await knownSpreadsheet(ctx, { region, id });
  if (sheet.state !== 'checking') return sheet;
  const portion = sheet.checked;
  const [rows = []] = await readAll(ctx.db, [rowsOfPortion(ctx.db, id, portion)]);
  const { verdicts } = await judge[sheet.type](ctx, region, rows.map(toSheetRow(sheet.columns)));
  const results = await readAll(ctx.db, [
    ...keepVerdicts(ctx.db, id, portion, verdicts),
    spreadsheetById(ctx.db, region, id),
  ]);
  return toSpreadsheet(results.at(-1)![0]!);
}

/** A spreadsheet of a region; one that is not there is refused. */
export async function knownSpreadsheet({ db }: Ctx, { region, id }: Asked): Promise<Spreadsheet> {
  const [[row] = []] = await readAll(db, [spreadsheetById(db, region, id)]);
  if (!row) throw new Refusal('not_found', (w) => w.spreadsheetUnknown);
  return toSpreadsheet(row);
}

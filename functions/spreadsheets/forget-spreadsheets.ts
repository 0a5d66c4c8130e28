import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { forgottenSpreadsheets } from './reads.ts';
import { eraseRows, markErased } from './writes.ts';

const KEPT_MS = 7 * 86_400_000;
/** Spreadsheets in one tick: each takes a batch of its own, and all jobs share 50 queries. */
const MOST = 1;

/** Erases the rows of spreadsheets that nobody published within seven days. */
export async function forgetSpreadsheets(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now().getTime() - KEPT_MS).toISOString();
  const [sheets = []] = await readAll(ctx.db, [forgottenSpreadsheets(ctx.db, before, MOST)]);
  for (const sheet of sheets) {
    const [id, region] = [sheet.id as string, sheet.region as string];
    const event = { region, noun: 'spreadsheet', verb: 'erase', subject: id, version: 1, public: false };
    await act(ctx, [markErased(ctx.db, id), eraseRows(ctx.db, id)], event);
  }
}

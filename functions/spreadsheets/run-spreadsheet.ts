import { changing, type Spreadsheet } from '../../src/spreadsheets/page.ts';
import { guarded, remember } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { publishSchedules } from '../programmes/publish-schedule.ts';
import { saveProgrammes } from '../programmes/save-programmes.ts';
import { isTwoPerson } from '../regions/reads.ts';
import { saveUpdates } from '../updates/save-updates.ts';
import { knownSpreadsheet } from './check-spreadsheet.ts';
import { judge } from './judge.ts';
import type { Judged } from './judged.ts';
import { rowsOfPortion, toSheetRow, toVerdict } from './reads.ts';
import { checkAnew, eraseRows, markRun, mustStillBind } from './writes.ts';

interface Asked {
  region: string;
  id: string;
}

/**
 * Publishes a checked spreadsheet whole, in one batch, or not at all. What it rests on is judged again: when a thing
 * changed since the dry run, nothing is published and the file is to be checked anew. A second run finds it done.
 */
export async function runSpreadsheet(ctx: Ctx, { region, id }: Asked): Promise<void> {
  mustMay(ctx, 'spreadsheet.run', { region });
  const sheet = await knownSpreadsheet(ctx, { region, id });
  if (sheet.state === 'run') return;
  if (sheet.state !== 'checked') throw new Refusal('conflict', (w) => w.spreadsheetUnchecked);
  if (sheet.wrong > 0 || changing(sheet) === 0) throw new Refusal('invalid', (w) => w.spreadsheetUnready);
  const twoPerson = await mustBeAnother(ctx, region, sheet);
  const judged = await judgeAgain(ctx, region, sheet);
  mustMayPublish(ctx, region, judged);
  try {
    const also = [
      ...(ctx.also ?? []),
      mustStillBind(ctx.db, region, twoPerson),
      ...settled(ctx, region, sheet),
    ];
    await publish({ ...ctx, also, noted: { spreadsheet: id } }, region, judged);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
    const now = await knownSpreadsheet(ctx, { region, id });
    if (now.state === 'run') return;
    await mustBeAnother(ctx, region, sheet);
    throw await stale(ctx, id);
  }
}

// Tells what the region's rule was; the batch that publishes rests on it.
async function mustBeAnother(ctx: Ctx, region: string, sheet: Spreadsheet): Promise<boolean> {
  const twoPerson = await isTwoPerson(ctx.db, region);
  if (twoPerson && sheet.uploaded_by === ctx.actor.id) throw new Refusal('not_allowed', (w) => w.twoPersons);
  return twoPerson;
}

async function judgeAgain(ctx: Ctx, region: string, sheet: Spreadsheet): Promise<Judged> {
  const all: Judged = { verdicts: [], programmes: [], updates: [], plans: [] };
  for (let portion = 0; portion < sheet.portion_count; portion += 1) {
    const [rows = []] = await readAll(ctx.db, [rowsOfPortion(ctx.db, sheet.id, portion)]);
    const now = await judge[sheet.type](ctx, region, rows.map(toSheetRow(sheet.columns)));
    const found = new Map(now.verdicts.map((one) => [one.row, one]));
    const same = rows.map(toVerdict).every(({ row, outcome, base }) => {
      const again = found.get(row);
      return again?.outcome === outcome && again.base === base;
    });
    if (!same) throw await stale(ctx, sheet.id);
    all.programmes.push(...now.programmes);
    all.updates.push(...now.updates);
    all.plans.push(...now.plans);
  }
  return all;
}

async function stale({ db }: Ctx, id: string): Promise<Refusal> {
  await readAll(db, checkAnew(db, id));
  return new Refusal('conflict', (w) => w.spreadsheetStale);
}

// Programmes and plans of a file are the region's as a whole: no single agency publishes them by the sheet.
function mustMayPublish(ctx: Ctx, region: string, { programmes, plans, updates }: Judged): void {
  if (programmes.length + plans.length > 0) mustMay(ctx, 'content.publish', { region, organisation: null });
  for (const { content, before } of updates) {
    const action = before ? 'update.correct' : 'content.publish';
    for (const organisation of new Set([content.author, before?.content.author ?? content.author]))
      mustMay(ctx, action, { region, organisation });
  }
}

async function publish(ctx: Ctx, region: string, { programmes, updates, plans }: Judged): Promise<void> {
  if (programmes.length > 0) await saveProgrammes(ctx, region, programmes);
  if (updates.length > 0) await saveUpdates(ctx, region, updates);
  if (plans.length > 0) await publishSchedules(ctx, { region, plans });
}

// Committed with what is published: of two who run it at once, one does.
const settled = (ctx: Ctx, region: string, sheet: Spreadsheet) => {
  const { id, type, row_count: rows, created, amended, corrected, unchanged } = sheet;
  const event = { region, noun: 'spreadsheet', verb: 'run', subject: id, version: 1, public: false };
  return [
    ...guarded(ctx.db, { statement: markRun(ctx.db, id, instant(ctx)), rows: 1 }),
    eraseRows(ctx.db, id),
    ...remember(ctx, [{ ...event, data: { type, rows, created, amended, corrected, unchanged } }]),
  ];
};

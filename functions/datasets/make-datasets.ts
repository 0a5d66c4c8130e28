import { monthBefore, staleBy, type Happening, type Stale } from '../../src/datasets/concerned.ts';
import { datasetNames } from '../../src/datasets/datasets.ts';
import { shapes } from '../../src/datasets/shape.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Db } from '../core/db.ts';
import { perTick } from '../core/per-tick.ts';
import { begin } from './begin-run.ts';
import { makeCatalogue } from './catalogue.ts';
import { freeze } from './freeze.ts';
import { goOn } from './go-on.ts';
import type { Stores } from './hands.ts';
import type { Room } from './made.ts';
import { removeRun } from './remove-run.ts';
import { cursorOf, eventsAfter, nextWork, type Work } from './work-reads.ts';
import { beginReading, giveUp, markStale, moveReader } from './writes.ts';

/** Events noticed at once. */
const EVENTS = 500;
/** Queries of one tick, beside those of the other jobs of its round. */
export const QUERIES = 24;
const PER_TICK = { fewest: QUERIES, free: QUERIES, most: 800 };

/** How many that are, by DATASET_QUERIES_PER_TICK. */
export const queriesPerTick = ({
  DATASET_QUERIES_PER_TICK: set = '',
}: Partial<Pick<Env, 'DATASET_QUERIES_PER_TICK'>>): number =>
  perTick('DATASET_QUERIES_PER_TICK', set, PER_TICK);
/** What one piece of work takes at most, with the look for it; built pages take what a tick has left. */
const PIECE = 11;
/** What noting a portion takes. */
const NOTING = 2;
/** How long parts of files that nobody is led to any more are kept, for whoever still downloads one. */
const GRACE_MS = 6 * 3_600_000;
/** After a run that cannot be finished. */
const AGAIN_MS = 6 * 3_600_000;

/** Rows of a portion, when a test wants fewer than the dataset's own number. */
export interface Pace {
  queries?: number;
  portion?: number;
}

/**
 * Makes open data, piece by piece: notices what is stale, and does as many pieces of work as a tick may. Each is one
 * change from a state that was read, so a tick that is killed, doubled or missed leaves nothing half: readers are led
 * to a file when the whole of it is there. Gives whether there is more to do at once.
 */
export async function makeDatasets(
  ctx: Ctx,
  stores: Stores,
  { queries = QUERIES, portion }: Pace = {},
): Promise<boolean> {
  const meter = { spent: 0 };
  const counting: Ctx = { ...ctx, db: counted(ctx.db, meter) };
  if (await noticeEvents(counting)) return true;
  const room = () => ({ portion, queries: queries - meter.spent - NOTING });
  while (meter.spent + PIECE <= queries) if (!(await doPiece(counting, stores, room))) return false;
  return true;
}

/** Reads the next events, and notes what they make stale; true when there may be more of them. */
export async function noticeEvents(ctx: Ctx): Promise<boolean> {
  const { db } = ctx;
  const [[cursor] = [], rows = []] = await readAll(db, [cursorOf(db), eventsAfter(db, EVENTS)]);
  if (!cursor || cursor.place !== shapes()) {
    await db.batch([beginReading(db, shapes()), markStale(db, everything(instant(ctx)))]);
    return false;
  }
  const to = rows.at(-1)?.id as number | undefined;
  if (to === undefined) return false;
  const stale = staleBy(rows as unknown as Happening[]);
  try {
    await db.batch([...moveReader(db, cursor.event_id as number, to), markStale(db, stale)]);
  } catch (error) {
    if (!String(error).includes('guard_missed')) throw error;
  }
  return rows.length === EVENTS;
}

const everything = (from: string): Stale[] =>
  datasetNames.map((name) => ({ region: '', name, event: 0, from, urgent: true }));

/** Does the next piece of work; false when there is none. */
async function doPiece(ctx: Ctx, stores: Stores, room: () => Room): Promise<boolean> {
  const now = instant(ctx);
  const over = new Date(ctx.now().getTime() - GRACE_MS).toISOString();
  const [[row] = []] = await readAll(ctx.db, [nextWork(ctx.db, now, monthBefore(now), over)]);
  if (!row) return false;
  const work = row as unknown as Work;
  if (work.kind === 'freeze') await freeze(ctx, stores, work);
  else if (work.kind === 'remove') await removeRun(ctx, stores, work);
  else if (work.kind === 'begin' && work.name === 'katalog') await makeCatalogue(ctx, stores);
  else if (work.kind === 'begin') await begin(ctx, stores, work);
  else await orGiveUp(ctx, work, () => goOn(ctx, stores, work, room()));
  return true;
}

// One bad row must not keep everything else from being made; a database or bucket that fails now may not fail later.
async function orGiveUp(ctx: Ctx, { id, region, name }: Work, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isBug(error)) throw error;
    console.error(JSON.stringify({ job: 'datasets', region, name, failed: String(error).slice(0, 300) }));
    const until = new Date(ctx.now().getTime() + AGAIN_MS).toISOString();
    await ctx.db.batch(giveUp(ctx.db, id, instant(ctx), until));
  }
}

const isBug = (error: unknown) =>
  error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError || isZod(error);
const isZod = (error: unknown) => error instanceof Error && error.name.includes('Zod');

const counted = (db: Db, meter: { spent: number }): Db => ({
  prepare: (sql) => db.prepare(sql),
  batch: (statements) => {
    meter.spent += statements.length;
    return db.batch(statements);
  },
});

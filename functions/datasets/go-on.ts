import { isDataset, type DatasetName } from '../../src/datasets/datasets.ts';
import { runPrefix } from '../../src/datasets/manifest.ts';
import { shapeOf } from '../../src/datasets/shape.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { close } from './close-run.ts';
import type { Stores } from './hands.ts';
import { made, type Room } from './made.ts';
import { putTexts } from './put-texts.ts';
import type { Work } from './work-reads.ts';
import { addPart, giveUp, moveRun } from './writes.ts';

/** Takes a run one portion further, or closes it when there is none left. */
export async function goOn(ctx: Ctx, stores: Stores, work: Work, room: Room): Promise<void> {
  const { name, shape, id } = work;
  const now = instant(ctx);
  // Its parts were made by other code: they go, and it begins anew.
  if (!isDataset(name) || shapeOf(name) !== shape)
    return void (await ctx.db.batch(giveUp(ctx.db, id, now, now)));
  if (work.state === 'closing') return close(ctx, stores, work, name);
  await readOn(ctx, stores, { ...work, name }, room);
}

/**
 * Reads one portion, puts its files, then notes them. Killed in between it leaves objects that no row leads to, under
 * names of their own contents; of two that read at once one is noted.
 */
async function readOn(
  { db }: Ctx,
  { DATA, site }: Stores,
  { id, region, name, place, part_count: position }: Work & { name: DatasetName },
  room: Room,
): Promise<void> {
  const { texts, rows, place: next, last } = await made[name].read(db, region, place, site, room);
  const files = await putTexts(DATA, `${runPrefix(region, name, id)}${position}-`, texts);
  const parts = files.length > 0 ? [addPart(db, { run: id, position, rows, files })] : [];
  try {
    await db.batch([...parts, moveRun(db, id, next ?? place ?? '[]', { parts: parts.length, rows, last })]);
  } catch (error) {
    if (!String(error).includes('UNIQUE')) throw error;
  }
}

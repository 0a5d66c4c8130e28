import { datasetOf, isDataset } from '../../src/datasets/datasets.ts';
import { ALL, manifestKey } from '../../src/datasets/manifest.ts';
import { shapeOf } from '../../src/datasets/shape.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Stores } from './hands.ts';
import type { Work } from './work-reads.ts';
import { beginRun, gatherParts, takeUp } from './writes.ts';

/** Begins to make a dataset: of a region by reading its rows, of all regions mostly by gathering what is finished of each. */
export async function begin(ctx: Ctx, { DATA }: Stores, { region, name, urgent }: Work): Promise<void> {
  const { db } = ctx;
  const now = instant(ctx);
  // What the code no longer knows is not made again.
  if (!isDataset(name)) return void (await db.batch([takeUp(db, region, name, now)]));
  const shape = shapeOf(name);
  const { gathered } = datasetOf(name);
  const all = gathered && region === ALL;
  // Built pages take many ticks to read: what must leave does not wait for the last of them.
  if (urgent && !gathered) await DATA.delete(manifestKey(region, name));
  const begun = beginRun(db, { region, name, shape, state: all ? 'closing' : 'reading', now });
  try {
    await db.batch([...begun, ...(all ? [gatherParts(db, name, shape)] : [])]);
  } catch (error) {
    // Somebody else began it at the same moment.
    if (!String(error).includes('UNIQUE')) throw error;
  }
}

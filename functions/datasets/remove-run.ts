import { runPrefix } from '../../src/datasets/manifest.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Stores } from './hands.ts';
import type { Work } from './work-reads.ts';
import { forgetRun } from './writes.ts';

/** Objects that R2 lists and deletes at once. */
const OBJECTS = 1000;

/** Removes the parts of a run that nobody is led to any more, also those that were put and never noted; then the run. */
export async function removeRun({ db }: Ctx, { DATA }: Stores, { id, region, name }: Work): Promise<void> {
  const { objects, truncated } = await DATA.list({ prefix: runPrefix(region, name, id), limit: OBJECTS });
  if (objects.length > 0) await DATA.delete(objects.map(({ key }) => key));
  if (!truncated) await db.batch(forgetRun(db, id));
}

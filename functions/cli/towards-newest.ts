import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { newestEvent } from '../search/reads.ts';
import { progress } from './say.ts';

/** Draws how far a reader of events came on its way to the newest one. */
export async function towardsNewest({ db }: Ctx, label: string): Promise<(event: number) => void> {
  const [rows = []] = await readAll(db, [newestEvent(db)]);
  const last = (rows[0]?.id as number | undefined) ?? 0;
  // What happens meanwhile is followed too, and makes the way no longer than it was said to be.
  return (event) => progress(label, Math.min(event, last), last);
}

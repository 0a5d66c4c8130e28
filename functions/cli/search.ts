import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { followEvents } from '../search/follow-events.ts';
import { newestEvent } from '../search/reads.ts';
import { rebuildIndex } from '../search/rebuild-index.ts';
import { withPortal } from './portal.ts';
import { progress } from './say.ts';

/** `npm run search:rebuild`: makes the search index anew from the first event on. */
export const rebuild = (args: string[]) =>
  withPortal(args, async (ctx, search) => {
    await rebuildIndex(ctx, search, await towards(ctx));
    console.log('  indeks pencarian dibuat ulang');
  });

/** Brings the search index up to date, so that what was just seeded is found by the first visitor. */
export const catchUp = (args: string[]) =>
  withPortal(args, async (ctx, search) => {
    await followEvents(ctx, search, Infinity, await towards(ctx));
    console.log('  indeks pencarian memuat semua isi');
  });

async function towards({ db }: Ctx): Promise<(event: number) => void> {
  const [rows = []] = await readAll(db, [newestEvent(db)]);
  const last = (rows[0]?.id as number | undefined) ?? 0;
  // What happens meanwhile is followed too, and makes the way no longer than it was said to be.
  return (event) => progress('indeks pencarian', Math.min(event, last), last);
}

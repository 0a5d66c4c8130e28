import type { Ctx } from '../core/ctx.ts';
import { followEvents } from '../search/follow-events.ts';
import { rebuildIndex } from '../search/rebuild-index.ts';
import { withPortal } from './portal.ts';
import { towardsNewest } from './towards-newest.ts';

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

const towards = (ctx: Ctx) => towardsNewest(ctx, 'indeks pencarian');

import type { Ctx } from '../core/ctx.ts';
import { followEvents } from '../statistics/follow-events.ts';
import { lastMidnight } from '../statistics/last-midnight.ts';
import { rebuildStatistics } from '../statistics/rebuild.ts';
import { withPortal } from './portal.ts';
import { towardsNewest } from './towards-newest.ts';

const until = async (ctx: Ctx) => ({
  at: await towardsNewest(ctx, 'statistik'),
  before: lastMidnight(ctx.now()),
});

/** `npm run statistics:rebuild`: counts everything anew from the first event on. */
export const rebuild = (args: string[]) =>
  withPortal(args, async (ctx) => {
    await rebuildStatistics(ctx, await until(ctx));
    console.log('  statistik dihitung ulang dari peristiwa');
  });

/** Brings the statistics up to date, so that the first visitor finds what was just seeded counted. */
export const catchUp = (args: string[]) =>
  withPortal(args, async (ctx) => {
    await followEvents(ctx, await until(ctx));
    console.log('  statistik memuat peristiwa sampai tengah malam terakhir');
  });

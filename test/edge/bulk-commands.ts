import type { Ctx } from '../../functions/core/ctx.ts';
import { newId } from '../../functions/core/ids.ts';
import { actInBulk } from '../../functions/triage/bulk-act.ts';
import { undoBulk } from '../../functions/triage/undo-bulk.ts';
import type { Deed } from '../../src/triage/bulk.ts';
import { knows, seenBy, textOf } from './command-parts.ts';
import type { Command, Step, World } from './random-commands.ts';
import { keys } from './requests.ts';
import { REGION } from './sample.ts';
import { widths } from './staff-commands.ts';

const inBulk = async (world: World, step: Step, ctx: Ctx, deed: Deed) => {
  world.bulk = { id: newId(), actor: ctx.actor };
  const ticks = [{ id: world.id, seen: seenBy(world, step) }];
  await actInBulk(ctx, { bulk: world.bulk.id, region: REGION, deed, ticks, sealing: keys.sealing });
};

/** Deeds on many reports at once, and undoing them. What cannot be done is left alone, and is no error. */
export const bulkCommands: Command[] = [
  {
    verb: 'verify many',
    verbs: ['verify'],
    by: 'officer',
    again: true,
    fits: knows('verify'),
    run: (world, step, ctx) => inBulk(world, step, ctx, { name: 'periksa', publicity: widths[step.width]! }),
  },
  {
    verb: 'refer many',
    verbs: ['forward', 'hand_over'],
    by: 'officer',
    often: 3,
    again: true,
    fits: (before) => knows('forward')(before) || knows('hand_over')(before),
    run: (world, step, ctx) =>
      inBulk(world, step, ctx, {
        name: 'teruskan',
        to: step.choice % 2 ? 'dinas' : 'lain',
        reason: textOf(step),
      }),
  },
  {
    verb: 'undo',
    by: 'officer',
    often: 30,
    again: true,
    fits: ({ events, row }) => (events.at(-1)?.data ?? '').includes('"bulk"') && row.erased_at === null,
    run: (world, _, ctx) =>
      undoBulk(world.bulk ? world.ctx(world.bulk.actor) : ctx, {
        region: REGION,
        id: world.bulk?.id ?? '0000000000',
      }),
  },
];

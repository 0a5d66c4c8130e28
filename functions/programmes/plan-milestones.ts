import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { mustMayPublish } from './resolve.ts';
import { knownSchedule, saveSchedules } from './save-schedule.ts';
import { firstFace } from './schedule-faces.ts';
import { bareSchedule } from './schedule-steps.ts';

/** Publishes the first plan of a programme: its milestones, weights and dates are the baseline for ever. */
export async function planMilestones(ctx: Ctx, input: { region: string; schedule: Schedule }): Promise<void> {
  const { region } = input;
  mustMay(ctx, 'content.publish', { region });
  const schedule = bareSchedule(input.schedule);
  const { world } = await knownSchedule(ctx, region, schedule, [schedule.source]);
  mustMayPublish(ctx, region, world, schedule.programme);
  if (world.known) throw new Refusal('conflict', (w) => w.scheduleKnown);
  await saveSchedules(ctx, region, [{ world, faces: [firstFace(schedule)] }]);
}

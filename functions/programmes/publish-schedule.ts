import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Outcome } from '../core/outcome.ts';
import { mustHold } from '../core/problem.ts';
import { changeMilestone, revisePlan } from './change-schedule.ts';
import { planMilestones } from './plan-milestones.ts';
import { knownSchedule } from './save-schedule.ts';
import { bareSchedule, contradictions, news } from './schedule-steps.ts';

/** Brings a stored plan to what a file says of it, one verb for each step that is new, in the order of their days. */
export async function publishSchedule(
  ctx: Ctx,
  input: { region: string; schedule: Schedule },
): Promise<Outcome> {
  const { region, schedule } = input;
  const { programme } = schedule;
  const { content, world } = await knownSchedule(ctx, region, schedule, []);
  if (content) mustHold(contradictions(content, schedule), (w) => w.scheduleRefused);
  else await planMilestones(ctx, input);
  const steps = news(content ?? bareSchedule(schedule), schedule);
  // Each step builds on the one before: of two files at once one goes on, and the other is refused.
  const first = (world.known?.version as number | undefined) ?? 1;
  for (const [i, step] of steps.entries()) {
    const of = { region, programme, version: first + i };
    if ('revision' in step) await revisePlan(ctx, { ...of, revision: step.revision });
    else await changeMilestone(ctx, { ...of, milestone: step.milestone, change: step.change });
  }
  if (!content) return 'created';
  return steps.length > 0 ? 'amended' : 'unchanged';
}

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
  const { content } = await knownSchedule(ctx, region, schedule, []);
  if (content) mustHold(contradictions(content, schedule), (w) => w.scheduleRefused);
  else await planMilestones(ctx, input);
  const steps = news(content ?? bareSchedule(schedule), schedule);
  for (const step of steps)
    if ('revision' in step) await revisePlan(ctx, { region, programme, revision: step.revision });
    else await changeMilestone(ctx, { region, programme, milestone: step.milestone, change: step.change });
  if (!content) return 'created';
  return steps.length > 0 ? 'amended' : 'unchanged';
}

import { scheduleSources } from '../../src/programmes/schedule.ts';
import type { MilestoneChange, Revision, Schedule } from '../../src/programmes/schedule-schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { versionedByKey } from '../core/versioned-reads.ts';
import { mustMayPublish } from './resolve.ts';
import { knownSchedule, saveSchedules } from './save-schedule.ts';
import { nextFace } from './schedule-faces.ts';
import { keysOf, type Step } from './schedule-steps.ts';

interface Planned {
  region: string;
  programme: string;
  /** The version on which the author builds; whoever comes later than another is refused. */
  version?: number;
}

/** Says of one milestone that it moves, is met, missed, dropped or open again; the plan before stays readable. */
export const changeMilestone = (
  ctx: Ctx,
  { milestone, change, ...of }: Planned & { milestone: string; change: MilestoneChange },
): Promise<void> => takeStep(ctx, of, { as_of: change.as_of, milestone, change }, change.source);

/** Changes the plan itself, with a reason: milestones join it, and all get their new weights. */
export const revisePlan = (ctx: Ctx, { revision, ...of }: Planned & { revision: Revision }): Promise<void> =>
  takeStep(ctx, of, { as_of: revision.as_of, revision }, revision.source);

async function takeStep(ctx: Ctx, of: Planned, step: Step, source: string): Promise<void> {
  mustMay(ctx, 'content.publish', of);
  const { before, version } = await stored(ctx, of);
  if (of.version !== undefined && of.version !== version)
    throw new Refusal('conflict', (w) => w.changedMeanwhile);
  if ('milestone' in step && !keysOf(before).includes(step.milestone))
    throw new Refusal('not_found', (w) => w.milestoneUnknown);
  const { world, content } = await knownSchedule(ctx, of.region, before, [
    ...scheduleSources(before),
    source,
  ]);
  mustMayPublish(ctx, of.region, world, of.programme);
  // Read twice, because the sources to look up stand in the plan itself: a change in between is nobody's to overwrite.
  if (JSON.stringify(content) !== JSON.stringify(before))
    throw new Refusal('conflict', (w) => w.changedMeanwhile);
  await saveSchedules(ctx, of.region, [{ world, faces: [nextFace(before, step)] }]);
}

async function stored(ctx: Ctx, { region, programme }: Planned) {
  const [rows = []] = await readAll(ctx.db, [versionedByKey(ctx.db, 'schedule', region, [programme])]);
  if (!rows[0]) throw new Refusal('not_found', (w) => w.scheduleUnknown);
  return { before: JSON.parse(rows[0].content as string) as Schedule, version: rows[0].version as number };
}

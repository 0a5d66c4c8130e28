import { scheduleSources } from '../../src/programmes/schedule.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Row } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { inParts } from '../core/portions.ts';
import { mustHold } from '../core/problem.ts';
import { Refusal } from '../core/refusal.ts';
import { mustMayPublish, resolveAll } from './resolve.ts';
import { saveSchedules, type Growth } from './save-schedule.ts';
import { facesTo } from './schedule-faces.ts';
import { contradictions } from './schedule-steps.ts';

/** Plans that are read at once. */
const AT_ONCE = 100;

/** Brings a stored plan to what a file says of it, with a version and an event for each step that is new. */
export async function publishSchedule(
  ctx: Ctx,
  { region, schedule }: { region: string; schedule: Schedule },
): Promise<Outcome> {
  const [outcome] = await publishSchedules(ctx, { region, plans: [{ schedule }] });
  return outcome!;
}

/** A plan as a file has it, and the version on which it builds: who comes later than another is refused. */
export interface Planned {
  schedule: Schedule;
  base?: number;
}

/** Brings stored plans to what a file says of them, all or none of them. */
export async function publishSchedules(
  ctx: Ctx,
  { region, plans }: { region: string; plans: Planned[] },
): Promise<Outcome[]> {
  mustMay(ctx, 'content.publish', { region });
  const growing: Growth[] = [];
  for (const part of inParts(plans, AT_ONCE)) growing.push(...(await grow(ctx, region, part)));
  const news = growing.filter(({ faces }) => faces.length > 0);
  if (news.length > 0) await saveSchedules(ctx, region, news);
  return growing.map(({ world, faces }) =>
    world.known ? (faces.length > 0 ? 'amended' : 'unchanged') : 'created',
  );
}

async function grow(ctx: Ctx, region: string, plans: Planned[]): Promise<Growth[]> {
  const programmes = plans.map(({ schedule }) => schedule.programme);
  const sources = [...new Set(plans.flatMap(({ schedule }) => scheduleSources(schedule)))];
  const all = await resolveAll(ctx, region, 'schedule', programmes, { sources, programmes });
  const cited = Map.groupBy(all.cited, (row) => row.programme);
  return plans.map(({ schedule, base }) => {
    const known = all.known.get(schedule.programme);
    const world = { ...all, known, cited: cited.get(schedule.programme) ?? [] };
    mustMayPublish(ctx, region, world, schedule.programme);
    return { world, faces: facesFrom(known, schedule, base) };
  });
}

function facesFrom(known: Row | undefined, schedule: Schedule, base = (known?.version ?? 0) as number) {
  if (((known?.version ?? 0) as number) !== base) throw new Refusal('conflict', (w) => w.changedMeanwhile);
  const before = known && (JSON.parse(known.content as string) as Schedule);
  if (before) mustHold(contradictions(before, schedule), (w) => w.scheduleRefused);
  return facesTo(before, schedule);
}

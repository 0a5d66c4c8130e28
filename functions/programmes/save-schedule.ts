import { lastDay } from '../../src/ui/period.ts';
import {
  largestSlip,
  milestonesOf,
  movesOf,
  nextDueOf,
  progressOf,
  saidOn,
  scheduleSources,
  slipOf,
} from '../../src/programmes/schedule.ts';
import { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { keepProgress, keepSaid } from '../core/kept.ts';
import { mustHold, type Problem } from '../core/problem.ts';
import { writeVersion } from '../core/versioned.ts';
import { says } from '../sources/says.ts';
import { anachronisms, idOf, resolve, tooManySources, unknownNames, type World } from './resolve.ts';
import { scheduleProblems } from './schedule-rules.ts';
import { keepSchedule, type MilestoneRow, type MoveRow } from './schedule-writes.ts';

/** What a verb says of the plan it changes: its event, and the public reason. */
export interface Said {
  verb: string;
  reason: string | null;
  data: Record<string, unknown>;
}

/** The stored plan of a programme with the world it stands in; undefined content when there is none. */
export async function knownSchedule(
  ctx: Ctx,
  region: string,
  schedule: Pick<Schedule, 'programme'>,
  sources: string[],
) {
  const named = { sources, programmes: [schedule.programme] };
  const world = await resolve(ctx, region, 'schedule', schedule.programme, named);
  const content = world.known && (JSON.parse(world.known.content as string) as Schedule);
  return { world, named, content };
}

/** Writes a plan with the milestones, the ledger and the counts that follow from it; refuses what cannot be. */
export async function saveSchedule(ctx: Ctx, region: string, schedule: Schedule, world: World, said: Said) {
  const named = { sources: scheduleSources(schedule), programmes: [schedule.programme] };
  mustHold(
    [...unshapely(schedule), ...unknownNames(world, named), ...tooManySources(world, named.sources)],
    (w) => w.scheduleRefused,
  );
  mustHold(
    [...anachronisms(world, says.schedules(schedule)), ...scheduleProblems(schedule, world.today)],
    (w) => w.scheduleRefused,
  );
  const programme = idOf(world.programmes, schedule.programme);
  const { milestones, moves, listed } = await mirror(region, schedule, world);
  const cited = named.sources.map((key) => idOf(world.sources, key));
  await writeVersion(ctx, {
    noun: 'schedule',
    region,
    key: schedule.programme,
    content: schedule,
    known: world.known,
    ...said,
    columns: { programme_id: programme, said_on: saidOn(schedule) },
    also: () => [
      ...keepSchedule(ctx.db, region, programme, milestones, moves, listed),
      ...keepProgress(ctx.db, region),
      ...keepSaid(ctx.db, region, programme, cited),
    ],
  });
}

// One step may break what only the whole plan can show: the sum of its weights, a key used twice.
const unshapely = (schedule: Schedule): Problem[] =>
  Schedule.safeParse(schedule).error?.issues.map(({ path, message }) => ({ path, message })) ?? [];

async function mirror(region: string, schedule: Schedule, world: World) {
  const milestones: MilestoneRow[] = [];
  const moves: MoveRow[] = [];
  const all = milestonesOf(schedule);
  for (const [position, m] of all.entries()) {
    const { key, title, type, weight, state, metOn: met_on } = m;
    const id = await idFor(region, 'milestone', `${schedule.programme}/${key}`);
    const days = { original_on: lastDay(m.original), due_on: lastDay(m.due), met_on, slip_days: slipOf(m) };
    milestones.push({ id, key, position, title, type, weight, state, ...days });
    for (const { source, version, ...move } of movesOf(m)) {
      const moveId = await idFor(region, 'milestone_move', `${schedule.programme}/${key}/${version}`);
      moves.push({ id: moveId, source_id: idOf(world.sources, source), ...move });
    }
  }
  const listed = { progress: progressOf(all), next_due: nextDueOf(all), slip_days: largestSlip(all) };
  return { milestones, moves, listed };
}

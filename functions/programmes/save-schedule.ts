import { saidOn, scheduleSources } from '../../src/programmes/schedule.ts';
import { Schedule } from '../../src/programmes/schedule-schema.ts';
import { type Ctx, still } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { keepProgress, keepSaid } from '../core/kept.ts';
import { mustHold, type Problem } from '../core/problem.ts';
import { keepPublication } from '../core/publication.ts';
import { writeVersions, type Growing } from '../core/versioned.ts';
import { says } from '../sources/says.ts';
import { mirror } from './mirror-schedule.ts';
import { anachronisms, idOf, resolve, tooManySources, unknownNames, type World } from './resolve.ts';
import { scheduleProblems } from './schedule-rules.ts';
import { keepSchedules } from './schedule-writes.ts';

/** What a verb says of the plan it changes: its event, and the public reason. */
export interface Said {
  verb: string;
  reason: string | null;
  data: Record<string, unknown>;
}

/** A plan as it stands after something was said of it. */
export interface Face extends Said {
  content: Schedule;
}

/** A plan in the world it stands in, with the faces that it gets, oldest first. */
export interface Growth {
  world: World;
  /** At least one. */
  faces: Face[];
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

/**
 * Writes plans with the milestones, the ledger and the counts that follow from them, all or none of them;
 * refuses what cannot be.
 */
export async function saveSchedules(moving: Ctx, region: string, plans: Growth[]): Promise<void> {
  const ctx = still(moving);
  // Faces only grow: what is wrong with an earlier one is wrong with the last.
  for (const { world, faces } of plans) mustStand(faces.at(-1)!.content, world);
  const grown = await Promise.all(
    plans.map(async ({ world, faces }) => ({ world, faces, ...(await writeOf(region, world, faces)) })),
  );
  await writeVersions(
    ctx,
    'schedule',
    region,
    grown.map(({ thing }) => thing),
    [
      ...keepSchedules(
        ctx.db,
        region,
        grown.map(({ kept }) => kept),
      ),
      ...keepProgress(ctx.db, region),
      ...keepSaid(
        ctx.db,
        region,
        grown.map(({ said }) => said),
      ),
      keepPublication(
        ctx,
        region,
        grown.map(({ said }) => said.programme),
      ),
    ],
  );
}

async function writeOf(region: string, world: World, faces: Growth['faces']) {
  const last = faces.at(-1)!.content;
  const programme = idOf(world.programmes, last.programme);
  const thing: Growing = {
    id: await idFor(region, 'schedule', last.programme),
    key: last.programme,
    known: world.known,
    columns: { programme_id: programme, said_on: saidOn(last) },
    told: faces,
  };
  const sources = scheduleSources(last).map((key) => idOf(world.sources, key));
  return { thing, said: { programme, sources }, kept: { programme, ...(await mirror(region, last, world)) } };
}

function mustStand(schedule: Schedule, world: World): void {
  const named = { sources: scheduleSources(schedule), programmes: [schedule.programme] };
  mustHold(
    [...unshapely(schedule), ...unknownNames(world, named), ...tooManySources(world, named.sources)],
    (w) => w.scheduleRefused,
  );
  mustHold(
    [...anachronisms(world, says.schedules(schedule)), ...scheduleProblems(schedule, world.today)],
    (w) => w.scheduleRefused,
  );
}

// One step may break what only the whole plan can show: the sum of its weights, a key used twice.
const unshapely = (schedule: Schedule): Problem[] =>
  Schedule.safeParse(schedule).error?.issues.map(({ path, message }) => ({ path, message })) ?? [];

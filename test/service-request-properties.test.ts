import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Calendars } from '../src/clocks/schema.ts';
import { calendarsOf, toCalendars } from '../functions/clocks/reads.ts';
import { readAll } from '../functions/core/db.ts';
import { publishStatements } from '../functions/public-requests/publish.ts';
import { followEvents } from '../functions/statistics/follow-events.ts';
import { rebuildStatistics } from '../functions/statistics/rebuild.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { clockCommands } from './edge/clock-commands.ts';
import { broken } from './edge/command-promises.ts';
import { furnishDesk } from './edge/desk.ts';
import { ctxOf, officer, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { plant, played, someReport, someSteps, type Command } from './edge/random-commands.ts';
import { REGION } from './edge/sample.ts';
import { bulkCommands } from './edge/bulk-commands.ts';
import { keptStatistics, recountedStatistics } from './edge/naive-statistics.ts';
import { stumbling } from './edge/stumbling-reader.ts';
import { submitted } from './edge/requests.ts';
import { residentCommands } from './edge/resident-commands.ts';
import { staffCommands } from './edge/staff-commands.ts';

/** Sequences: so many in every run of the tests, more by `npm run check:commands`. */
const SEQUENCES = Number((env as unknown as Record<string, string>).SEQUENCES);
const AT_ONCE = 8;
const MINUTES = 60_000;

let going = '';
const commands = [...staffCommands(() => going), ...bulkCommands, ...clockCommands, ...residentCommands];
let officers: Signed[];
let calendars: Calendars;

beforeAll(async () => {
  const { boss, dinas, other } = await furnishDesk();
  officers = [boss, dinas, other, await officer('publisher'), await officer('triager')];
  going = (await submitted()).id;
  await verifyServiceRequest(ctxOf(boss), { id: going, publicity: 'whole', photos: [] });
  const [found = []] = await readAll(env.DB, [calendarsOf(env.DB, REGION)]);
  calendars = toCalendars(found);
});

/** Plays random sequences until one of them breaks a promise, and gives what was found, with how often each was done. */
async function play(all: Command[], count: number, seed = Date.now()) {
  const drawn = fc.sample(fc.tuple(someReport, someSteps), { numRuns: count, seed });
  const done: Record<string, number> = {};
  let [next, failure] = [0, ''];
  const one = async ([sent, steps]: (typeof drawn)[number]) => {
    const way: string[] = [];
    for await (const step of played(sent, steps, officers, all)) {
      const name = step.refused ? 'refused' : step.command.verb;
      done[name] = (done[name] ?? 0) + 1;
      way.push(`${step.now} ${step.command.verb}${step.refused ? ` refused (${step.refused.message})` : ''}`);
      const found = broken(step, calendars);
      if (found.length > 0) return `${found.join('; ')} after\n${JSON.stringify(sent)}\n${way.join('\n')}`;
    }
    return '';
  };
  // Several at once, each on a report of its own: most of the time goes by in waiting.
  const worker = async () => {
    while (next < count && !failure) {
      failure ||= await one(drawn[next++]!);
      if (Math.random() < 0.2) await stumbling();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { done, seed, failure };
}

describe('whatever officers, reporter, supporters and the clock do', () => {
  it(`${SEQUENCES} random sequences keep every promise`, { timeout: 60 * MINUTES }, async () => {
    const begun = Date.now();
    const { done, seed, failure } = await play(commands, SEQUENCES);
    console.log(`commands: ${SEQUENCES} sequences of seed ${seed} in ${Date.now() - begun} ms`, done);
    expect([seed, failure]).toEqual([seed, '']);
    const never = commands.map(({ verb }) => verb).filter((verb) => !done[verb]);
    // In few sequences chance may leave one of them out.
    if (SEQUENCES >= 5000) expect(never).toEqual([]);
    await expectCounts();
    await expectStatistics();
  });
});

// Read while all that happened, by readers that were killed and doubled: the same as read at once, and as counted anew.
async function expectStatistics() {
  await followEvents({ db: env.DB });
  const kept = await keptStatistics(REGION);
  expect(kept['region||']!.counts.received).toBeGreaterThan(SEQUENCES);
  const [all] = await rows('SELECT count(*) AS events FROM event');
  console.log(`statistics: kept, rebuilt and recounted from ${String(all!.events)} events`);
  expect(kept).toEqual(await recountedStatistics(REGION));
  await rebuildStatistics({ db: env.DB });
  expect(await keptStatistics(REGION)).toEqual(kept);
}

// What pages show as counts is kept, and never counted: after all that happened it must still be right.
async function expectCounts() {
  const [tally] = await rows('SELECT content FROM service_request_tally WHERE region = ?', REGION);
  const kept = JSON.parse(tally!.content as string) as Record<string, unknown>;
  const [counted] = await rows(
    'SELECT count(*) AS total, coalesce(sum(is_open), 0) AS open FROM service_request_public WHERE region = ?',
    REGION,
  );
  expect({ total: kept.total, open: kept.open }).toEqual(counted);
  for (const facet of ['status', 'service', 'district', 'agency']) {
    const columns: Record<string, string> = {
      status: "iif(state = 'duplicate', 'merged', status)",
      service: 'service_code',
      district: 'district_code',
    };
    const column = columns[facet] ?? facet;
    const found = await rows(
      `SELECT coalesce(${column}, '-') AS name, count(*) AS n FROM service_request_public WHERE region = ? GROUP BY 1`,
      REGION,
    );
    const positive = Object.entries(kept[facet] as Record<string, number>).filter(([, n]) => n !== 0);
    expect(Object.fromEntries(positive)).toEqual(Object.fromEntries(found.map(({ name, n }) => [name, n])));
  }
  expect(
    await rows(
      `SELECT p.key FROM programme AS p WHERE p.open_request_count <>
         (SELECT count(*) FROM service_request_public AS s WHERE s.programme_id = p.id AND s.is_open = 1)`,
    ),
  ).toEqual([]);
}

const reply = commands.find(({ verb }) => verb === 'reply')!;
const few = commands.filter(({ verb }) => ['verify', 'hide', 'open_secret'].includes(verb));
const instead = (run: Command['run']) => [...few, { ...reply, run }];

describe('a planted hole turns it red', () => {
  it.each<[string, string, Command['run']]>([
    [
      'a reply publishes again what was hidden',
      'widened from',
      async (world, step, ctx) => {
        await reply.run(world, step, ctx);
        const how = { words: 'whole', sensitive: false, at: world.now } as const;
        await env.DB.batch(publishStatements(env.DB, world.id, how));
      },
    ],
    [
      'a reply brings the next promise nearer',
      'came nearer',
      ({ id }, _, ctx) =>
        plant(
          ctx,
          id,
          'reply',
          `UPDATE service_request
           SET course = json_set(course, '$.due.final.due_at', '2026-01-01T00:00:00.000Z') WHERE id = ?`,
        ),
    ],
    [
      'a reply leaves no event',
      'acknowledged without an event',
      ({ id }) =>
        env.DB.prepare('UPDATE service_request SET version = version + 1 WHERE id = ?').bind(id).run(),
    ],
    [
      'a refused reply leaves something behind',
      'refused, and yet changed',
      async (world, step, ctx) => {
        await env.DB.prepare('UPDATE service_request SET version = version + 1 WHERE id = ?')
          .bind(world.id)
          .run();
        return reply.run(world, step, { ...ctx, actor: { kind: 'resident', id: '' } });
      },
    ],
    [
      'the public reads another state than the report has',
      'the public reads another state',
      ({ id }, _, ctx) =>
        plant(
          ctx,
          id,
          'reply',
          "UPDATE service_request SET state = 'referred' WHERE id = ? AND state = 'verified'",
        ),
    ],
  ])('%s', { timeout: 5 * MINUTES }, async (_, said, run) => {
    expect((await play(instead(run), 300, 7)).failure).toContain(said);
  });
});

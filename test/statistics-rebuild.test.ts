import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { followEvents } from '../functions/statistics/follow-events.ts';
import { rebuildStatistics } from '../functions/statistics/rebuild.ts';
import { toldStatistics } from './edge/grow-statistics.ts';
import { keptStatistics } from './edge/naive-statistics.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const REPORTS = 300;
/** What the public read before: wrong, so that it can be told from what is counted anew. */
const OLD = 777;

beforeAll(async () => {
  await furnish();
  await toldStatistics(1, REPORTS);
});

const write = (sql: string) => env.DB.prepare(sql).run();
async function spoil() {
  await followEvents({ db: env.DB });
  await write(
    `UPDATE statistic SET received = ${OLD}, content = json_set(content, '$.counts.received', ${OLD})
     WHERE kind = 'region' AND period = ''`,
  );
}
const received = async () =>
  (await (await ask(`/${REGION}/kinerja.json`)).json<{ lines: { received: number }[] }>()).lines[0]!.received;

/** The same database, to which something happens before each of its round trips, counted from 0. */
const meeting = (happens: (trip: number) => Promise<unknown>): Db => {
  let trips = 0;
  return {
    prepare: (sql) => env.DB.prepare(sql),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      await happens(trips++);
      return env.DB.batch<T>(statements);
    },
  };
};
const dyingAt = (at: number) =>
  meeting(async (trip) => {
    if (trip === at) throw new Error('killed');
  });
/** Round trips of a whole rebuild: it empties its place, takes two steps of four, sees that it is done, and shows. */
const TRIPS = 11;

describe('while statistics are counted anew', () => {
  it('the public reads the old numbers until the new ones are whole', async () => {
    await spoil();
    const seen: number[] = [];
    await rebuildStatistics({ db: meeting(async () => seen.push(await received())) });
    expect(seen).toEqual(Array.from({ length: TRIPS }, () => OLD));
    expect(await received()).toBe(REPORTS);
  });

  it('and where it was killed the old ones stay, until another one is through', async () => {
    await spoil();
    for (let trip = 0; trip < TRIPS; trip += 1) {
      await expect(rebuildStatistics({ db: dyingAt(trip) })).rejects.toThrow('killed');
      expect(await received(), `killed before round trip ${trip}`).toBe(OLD);
    }
    await rebuildStatistics({ db: env.DB });
    expect(await received()).toBe(REPORTS);
    expect(await rows('SELECT id FROM request_fact_next UNION ALL SELECT key FROM statistic_next')).toEqual(
      [],
    );
  });

  it('a step of the clock that meets its end writes nothing that was counted before', async () => {
    await spoil();
    await write(
      `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       SELECT '2027-01-01T00:00:00.000Z', region, noun, verb, 'LATER', 1, 'system', 'test', 0, data
       FROM event ORDER BY id DESC LIMIT 1`,
    );
    const rebuilding = meeting(async (trip) => {
      if (trip === 3) await rebuildStatistics({ db: env.DB }, { before: '2027' });
    });
    await followEvents({ db: rebuilding });
    expect(await received()).toBe(REPORTS + 1);
  });

  it('two at once leave the numbers of one that was whole', async () => {
    await spoil();
    await Promise.allSettled([1, 2, 3].map(() => rebuildStatistics({ db: env.DB })));
    await rebuildStatistics({ db: env.DB });
    const kept = await keptStatistics(REGION);
    await write("UPDATE event_reader SET event_id = 0 WHERE name = 'statistics'");
    await env.DB.batch(['request_fact', 'statistic'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
    await followEvents({ db: env.DB });
    expect(await keptStatistics(REGION)).toEqual(kept);
  });
});

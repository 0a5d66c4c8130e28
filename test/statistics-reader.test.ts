import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { followEvents } from '../functions/statistics/follow-events.ts';
import { rebuildStatistics } from '../functions/statistics/rebuild.ts';
import { toldStatistics } from './edge/grow-statistics.ts';
import { keptStatistics } from './edge/naive-statistics.ts';
import { furnish, REGION } from './edge/sample.ts';

beforeAll(() => furnish());

/** The same database, to which something happens before a round trip of the reader, counted from 0. */
const meeting = (at: number, happens: () => Promise<unknown>): Db => {
  let trips = 0;
  return {
    prepare: (sql) => env.DB.prepare(sql),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      if (trips++ === at) await happens();
      return env.DB.batch<T>(statements);
    },
  };
};
const die = () => Promise.reject(new Error('killed'));
const another = () => followEvents({ db: env.DB }, { steps: 1 });
let told = 0;

/** What is kept after a first reader met with something and a second one went on, and what it should be. */
async function after(first: (db: Db) => Promise<unknown>, db: Db) {
  await toldStatistics(told + 1, (told += 40));
  await first(db).catch((error: unknown) => expect(String(error)).toContain('killed'));
  await followEvents({ db: env.DB });
  const kept = await keptStatistics(REGION);
  await rebuildStatistics({ db: env.DB });
  return [kept, await keptStatistics(REGION)];
}
const step = (db: Db) => followEvents({ db }, { steps: 1 });

describe('the reader of statistics', () => {
  it.each([0, 1, 2, 3])('killed before round trip %i counts the same', async (at) => {
    const [kept, rebuilt] = await after(step, meeting(at, die));
    expect(kept!['region||']!.counts.received).toBe(told);
    expect(kept).toEqual(rebuilt);
  });

  it.each([0, 1, 2, 3])('overtaken by another one before round trip %i counts the same', async (at) => {
    const [kept, rebuilt] = await after(step, meeting(at, another));
    expect(kept!['region||']!.counts.received).toBe(told);
    expect(kept).toEqual(rebuilt);
  });

  it('ten times at once counts the same', async () => {
    const [kept, rebuilt] = await after(
      (db) => Promise.all(Array.from({ length: 10 }, () => step(db))),
      env.DB,
    );
    expect(kept!['region||']!.counts.received).toBe(told);
    expect(kept).toEqual(rebuilt);
  });
});

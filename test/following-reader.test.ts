import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { remember } from '../functions/core/act.ts';
import type { Db } from '../functions/core/db.ts';
import { tellFollowers } from '../functions/following/tell-followers.ts';
import { followersFrom } from '../functions/following/told-reads.ts';
import { faulty } from './edge/faulty-db.ts';
import { after, DAY, follower, nobodyFollows, readAllNews } from './edge/following.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const NOW = '2026-11-23T03:00:00.000Z';

beforeAll(() => furnish());
beforeEach(nobodyFollows);

const events = (n: number) =>
  env.DB.batch(
    remember(
      ctxAt(NOW),
      Array.from({ length: n }, () => ({
        region: REGION,
        noun: 'region',
        verb: 'amend',
        subject: REGION,
        version: 1,
        public: true,
      })),
    ),
  );

/** Who is told what, by address and by how many mails; ids of events count from the first of them. */
async function outcome(first: number) {
  const told = await rows(
    `SELECT b.address_mac AS who, n.event_id - ?1 AS event, m.state, iif(m.cause GLOB 'digest:*', m.cause, 'now') AS cause
     FROM news AS n JOIN mail AS m ON m.id = n.mail_id JOIN subscriber AS b ON b.id = m.subscriber_id
     ORDER BY b.address_mac, n.event_id`,
    first,
  );
  const topics = await rows(
    'SELECT topic, event_id - ?1 AS event FROM topic_event WHERE event_id >= ?1 ORDER BY 2, 1',
    first,
  );
  const [mails] = await rows('SELECT count(*) AS n FROM mail');
  return { told, topics, mails };
}

/** The database, failing at the batch of that number, before it is committed or after. */
const failingAt = (fails: number, when: 'before' | 'after'): Db => {
  let batches = 0;
  return {
    prepare: (sql) => env.DB.prepare(sql),
    batch: (all) => ((batches += 1) === fails ? faulty(env.DB, when) : env.DB).batch(all),
  };
};

interface Run {
  fails: number;
  when: 'before' | 'after';
  at_once: number;
}

const newest = async () => Number((await rows('SELECT max(id) AS id FROM event'))[0]?.id);
const crowd = async () => {
  for (let n = 0; n < 4; n += 1) {
    const { id } = await follower(`o${n}@uji.example`, { rhythm: n % 2 ? 'daily' : 'at_once' });
    await env.DB.prepare('UPDATE subscriber SET address_mac = ? WHERE id = ?').bind(`o${n}`, id).run();
  }
};

describe('the reader of events', () => {
  it('killed at any batch, doubled, or not run for three days makes the same mails once', async () => {
    const run: fc.Arbitrary<Run> = fc.record({
      fails: fc.integer({ min: 1, max: 5 }),
      when: fc.constantFrom('before' as const, 'after' as const),
      at_once: fc.constantFrom(0, 2, 10),
    });
    await crowd();
    const play = async (runs: Run[], late = 0) => {
      await env.DB.batch([env.DB.prepare('DELETE FROM mail')]);
      const first = (await newest()) + 1;
      await events(5);
      const now = after(late, NOW);
      for (const { fails, when, at_once } of runs) {
        await tellFollowers(ctxAt(now, failingAt(fails, when))).catch(() => {});
        await Promise.all(Array.from({ length: at_once }, () => tellFollowers(ctxAt(now))));
      }
      await readAllNews(now);
      return outcome(first);
    };
    const right = await play([]);
    expect(right.told).toHaveLength(20);
    expect(right.mails).toEqual({ n: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 4 }), async (runs) => {
        expect(await play(runs)).toEqual(right);
      }),
      { numRuns: 12 },
    );
    const late = await play([], 3 * DAY);
    expect(late.told.map(({ who, event }) => [who, event])).toEqual(
      right.told.map(({ who, event }) => [who, event]),
    );
  });
});

describe('three thousand who follow one event', () => {
  it('are told once each, over many ticks of at most ten queries', async () => {
    const n = 3000;
    const ids = JSON.stringify(Array.from({ length: n }, (_, i) => String(i).padStart(26, '0')));
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO subscriber (id, address_mac, key_id, wrapped, box, asked_at)
         SELECT value, value, '', '', '', '' FROM json_each(?)`,
      ).bind(ids),
      env.DB.prepare(
        `INSERT INTO subscription (id, subscriber_id, region, topic, subject, rhythm, asked_at, confirmed_at)
         SELECT value, value, ?2, 'region', '', 'at_once', '2020', '2020' FROM json_each(?1)`,
      ).bind(ids, REGION),
    ]);
    await events(1);
    let [most, ticks] = [0, 0];
    for (; ; ticks += 1) {
      let asked = 0;
      const counted = {
        prepare: (sql: string) => env.DB.prepare(sql),
        batch: <T>(all: D1PreparedStatement[]) => ((asked += all.length), env.DB.batch<T>(all)),
      };
      await tellFollowers(ctxAt(NOW, counted));
      most = Math.max(most, asked);
      if (asked === 2) break;
    }
    expect([most, ticks]).toEqual([10, 16]);
    expect(await rows('SELECT count(*) AS n, count(DISTINCT subscriber_id) AS who FROM mail')).toEqual([
      { n, who: n },
    ]);
    expect(await rows('SELECT count(*) AS n FROM news')).toEqual([{ n }]);
  });

  it('are walked along by an index, never sorted or read through', async () => {
    const place = { to: 9, event: 1, region: '', topic: '', subject: '', subscription: '' };
    const explaining: Db = {
      prepare: (sql) => env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`),
      batch: (all) => env.DB.batch(all),
    };
    const explained = (await followersFrom(explaining, place, 200).all()).results;
    const plan = explained.map(({ detail }) => String(detail)).join('\n');
    expect(plan).not.toMatch(/^SCAN|TEMP B-TREE/m);
  });
});

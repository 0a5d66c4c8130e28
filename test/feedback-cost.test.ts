import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { publish as plan } from './edge/plans.ts';
import { ask, rows } from './edge/portal.ts';
import { takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

const P = `/${REGION}/program/lampu/`;
const pages = [
  P,
  `${P}masukan/`,
  ...['pertanyaan', 'pengamatan', 'pendapat'].map((kind) => `${P}masukan/?jenis=${kind}`),
  `${P}masukan/?jenis=pengamatan&tonggak=rancangan`,
  `${P}masukan/?setelah=2026-06-01~ZZZZZZZZZZ`,
  `/${REGION}/masukan/`,
  `/${REGION}/masukan/?jenis=pertanyaan`,
  '/masukan/F000000001/',
];

/** Feedback of every kind, published, up to so many. */
async function grow(to: number): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?1)
       INSERT INTO feedback (id, region, kind, programme_id, milestone_key, body, seen, seen_on, village_code, state,
         submitted_at, received_on, clocks, next_due_at, idempotency, answer, answered_at)
       SELECT printf('F%09d', i), ?2, iif(i % 3 = 0, 'question', iif(i % 3 = 1, 'observation', 'opinion')),
         (SELECT id FROM programme WHERE key = 'lampu'), iif(i % 6 = 1, 'rancangan', NULL), 'kata',
         iif(i % 3 = 1, 'there', NULL), iif(i % 3 = 1, date('2026-11-20', '-' || (i % 300) || ' days'), NULL),
         iif(i % 3 = 1, printf('00.00.01.%04d', i % 200), NULL), 'published', '2026-11-20T00:00:00.000Z',
         date('2026-11-20', '-' || (i % 300) || ' days'), '{"promises":{}}', '9999', 'idem' || i,
         iif(i % 6 = 0, 'jawab', NULL), iif(i % 6 = 0, '2026-11-21T00:00:00.000Z', NULL)
       FROM n WHERE true
       ON CONFLICT DO NOTHING`,
    ).bind(to, REGION),
    env.DB.prepare('DELETE FROM observation_tally'),
    env.DB.prepare(
      `INSERT INTO observation_tally (programme_id, milestone_key, update_id, village_code, month, there)
       SELECT programme_id, coalesce(milestone_key, ''), '', village_code, substr(seen_on, 1, 7), count(*)
       FROM feedback WHERE kind = 'observation' GROUP BY 1, 2, 3, 4, 5`,
    ),
    env.DB.prepare('DELETE FROM observation_sum'),
    env.DB.prepare(
      `INSERT INTO observation_sum (programme_id, milestone_key, update_id, content)
       SELECT programme_id, milestone_key, '', json_object('there', sum(there), 'partly', 0, 'absent', 0, 'villages', 9)
       FROM observation_tally GROUP BY 1, 2`,
    ),
  ]);
}

async function measure() {
  const costs = new Map<string, number>();
  for (const path of pages) {
    const meter = { calls: 0, rowsRead: 0 };
    const response = await ask(path, {}, { DB: metered(env.DB, meter) as D1Database });
    await response.text();
    expect([response.status, meter.calls], path).toEqual([200, 1]);
    costs.set(path, meter.rowsRead);
  }
  return costs;
}

let before = new Map<string, number>();
let after = new Map<string, number>();
beforeAll(async () => {
  await furnish();
  await takesReports();
  await plan();
  await grow(1000);
  before = await measure();
  await grow(20_000);
  after = await measure();
}, 60_000);

describe('what residents say', () => {
  it('was measured at a thousand and at twenty thousand', async () => {
    expect(await rows('SELECT count(*) AS n FROM feedback')).toEqual([{ n: 20_000 }]);
  });

  it.each(pages)('costs %s one round trip, at most 200 rows, and no more however much there is', (path) => {
    expect(after.get(path)).toBeLessThanOrEqual(200);
    // The milestone of an observation is one row more, and there are twenty on a page.
    expect(Math.abs(after.get(path)! - before.get(path)!)).toBeLessThanOrEqual(20);
  });
});

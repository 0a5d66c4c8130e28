import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { QUERIES } from '../functions/datasets/make-datasets.ts';
import { growRequests } from './edge/grow-requests.ts';
import { makeAll, manifestOf, tick } from './edge/open-data.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';
import { strict } from './edge/strict-db.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const at = (hours: number) => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();

/** Makes only reports stale. */
const stale = (now: string) =>
  env.DB.prepare("UPDATE dataset SET due_at = ? WHERE name = 'laporan' AND region = ?")
    .bind(now, REGION)
    .run();

beforeAll(async () => {
  await furnish(REGION, '11.01', { demo: false });
  await makeAll(NOW);
  await dropOtherIndexes();
}, 60_000);

it('a tick keeps to its queries and reads a portion, at 1,000 reports as at 20,000', async () => {
  const costs: number[][] = [];
  let made = 1;
  for (const size of [1000, 20_000]) {
    await growRequests(made, made + size - 1 - (made > 1 ? 1000 : 0));
    made += size - (made > 1 ? 1000 : 0);
    const now = at(140 + size / 1000);
    await stale(now);
    const ticks: number[] = [];
    for (let more = true; more && ticks.length < 300;) {
      const meter = { rows: 0, queries: 0 };
      more = await tick(now, { portion: 500 }, { db: measured(meter) });
      expect(meter.queries).toBeLessThanOrEqual(QUERIES);
      ticks.push(meter.rows);
    }
    expect((await manifestOf(REGION, 'laporan'))?.rows).toBe(size);
    costs.push(ticks);
  }
  const [few = [], many = []] = costs;
  // Forty portions, and each tick reads no more in a long run than in a short one.
  expect(many.length).toBeGreaterThanOrEqual(10);
  expect(Math.max(...many)).toBeLessThanOrEqual(3 * 500 + 100);
  expect(Math.max(...few)).toBeLessThanOrEqual(3 * 500 + 100);
}, 60_000);

/** Twenty thousand rows are written ten times sooner without what only lists of pages need. */
async function dropOtherIndexes(): Promise<void> {
  const others = await rows(
    `SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('service_request_public', 'service_request')
       AND sql IS NOT NULL AND name <> 'service_request_public_newest'`,
  );
  await env.DB.batch(others.map(({ name }) => env.DB.prepare(`DROP INDEX "${String(name)}"`)));
}

function measured(meter: { rows: number; queries: number }): Db {
  const db = strict(env.DB, QUERIES, (more) => (meter.queries += more));
  return {
    prepare: (sql) => db.prepare(sql),
    batch: async <T>(all: D1PreparedStatement[]) => {
      const results = await db.batch<T>(all);
      for (const { meta } of results) meter.rows += meta.rows_read;
      return results;
    },
  };
}

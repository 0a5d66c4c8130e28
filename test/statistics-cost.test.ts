import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { furnishRequests } from './edge/crowd-of-requests.ts';
import { growStatistics } from './edge/grow-statistics.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';
import { watched } from './edge/watched-db.ts';

const K = `/${REGION}/kinerja`;
const pages = ['/', '/?periode=2026', '/?periode=2026-11', '/?lembaga=dinas-1', '/?kategori=kategori-1'];
const files = ['.csv', '.json', '.csv?kecamatan=35.72.1&periode=2025'];
const all = [...pages, ...files];
const { db, statements } = watched();

/** What each costs: rows read, in one round trip. */
async function costs(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const path of all) {
    const meter = { calls: 0, rowsRead: 0 };
    const response = await ask(K + path, {}, { DB: metered(db, meter) as D1Database });
    await response.text();
    expect([response.status, meter.calls], path).toEqual([200, 1]);
    found.set(path, meter.rowsRead);
  }
  return found;
}

describe('statistics cost the same however many reports they count', () => {
  let small: Map<string, number>;
  let large: Map<string, number>;
  let behind: Map<string, number>;

  beforeAll(async () => {
    await furnish();
    await furnishRequests();
    await growStatistics(1, 1000);
    small = await costs();
    await growStatistics(1001, 20_000);
    large = await costs();
    // What an import of content leaves before the reader of events comes by.
    await rows(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
       INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       SELECT '2026-11-22T01:00:00.000Z', ?, 'source', 'record', 'sumber-' || i, 1, 'system', 'uji', 1, '{}' FROM n`,
      REGION,
    );
    behind = await costs();
  }, 120_000);

  it('with exact counts of as many as it says', async () => {
    const page = await (await ask(`${K}.json`)).json<{ lines: Record<string, unknown>[] }>();
    expect(page.lines[0]).toMatchObject({ received: 20_000, open: 13_334, done_accepted: 6666, late: 5000 });
    const [counted] = await rows(
      "SELECT sum(received) AS n FROM statistic WHERE kind = 'agency' AND period = ''",
    );
    expect(counted).toEqual({ n: 20_000 });
  });

  it.each(all)('%s: one round trip, at most 200 rows, as many at 1,000 reports as at 20,000', (path) => {
    console.log(path, large.get(path));
    expect(large.get(path)).toBeLessThanOrEqual(200);
    expect(large.get(path)).toBe(small.get(path));
    expect(behind.get(path)).toBeLessThanOrEqual(200);
  });

  it('and every statement finds its rows by an index, and never counts', async () => {
    expect(statements.size).toBeGreaterThan(6);
    for (const [sql, values] of statements) {
      const plan = await rows(`EXPLAIN QUERY PLAN ${sql}`, ...values);
      expect(
        plan.map(({ detail }) => String(detail)).filter((detail) => /^SCAN (?!CONSTANT)/.test(detail)),
        sql,
      ).toEqual([]);
      expect(sql).toMatch(/LIMIT/);
      expect(sql).not.toMatch(/OFFSET|count\(/i);
    }
  });
});

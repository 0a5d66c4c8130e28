import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { furnishRequests } from './edge/crowd-of-requests.ts';
import { grow } from './edge/grow.ts';
import { growStatistics } from './edge/grow-statistics.ts';
import { ask, ctxAt, ORIGIN, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { watched } from './edge/watched-db.ts';

const R = '/kota-001/';
const P = `${R}program/p1/`;
/** Everything that is embedded, below `/semat`. */
const embeds = [
  '/u/T001001001/',
  '/u/T001001001/v/1/',
  P,
  ...['kurva-s', 'garis-tonggak', 'anggaran', 'indikator-x'].map((name) => `${P}${name}/`),
  R,
  `${R}kemajuan/`,
  '/janji/',
  `${R}janji/`,
  `${R}janji/p1/`,
  `/${REGION}/kinerja/bulan/`,
  `/${REGION}/kinerja/bulan/?lembaga=dinas-1&periode=2026`,
];
const all = embeds.flatMap((path) => [`/semat${path}`, `/oembed?url=${encodeURIComponent(ORIGIN + path)}`]);
const { db, statements } = watched();

/** What each costs: rows read, in one round trip. */
async function costs(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const path of all) {
    const meter = { calls: 0, rowsRead: 0 };
    const response = await ask(path, {}, { DB: metered(db, meter) as D1Database });
    await response.text();
    expect([response.status, meter.calls], path).toEqual([200, 1]);
    found.set(path, meter.rowsRead);
  }
  return found;
}

describe('what is embedded costs the same however much is published', () => {
  let small: Map<string, number>;
  let large: Map<string, number>;

  beforeAll(async () => {
    await furnish();
    await furnishRequests();
    await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
    await rows("INSERT INTO province (code, name) VALUES ('35', 'Jawa Timur')");
    await grow([2, 45, 12]);
    await growStatistics(1, 1000);
    small = await costs();
    await grow([8, 90, 24]);
    await growStatistics(1001, 10_000);
    large = await costs();
  }, 120_000);

  it('at sizes that are as they are said to be', async () => {
    const [size] = await rows(
      'SELECT (SELECT count(*) FROM "update") AS n, (SELECT count(*) FROM commitment) AS promises',
    );
    expect(size).toEqual({ n: 8 * 90 * 24 + 1, promises: 8 * 90 });
  });

  it.each(all)('%s: one round trip, at most 200 rows, as many at both sizes', (path) => {
    console.info(path, small.get(path), large.get(path));
    expect(large.get(path)).toBeGreaterThan(0);
    expect(large.get(path)).toBeLessThanOrEqual(200);
    expect(large.get(path)).toBe(small.get(path));
  });

  // `variant` is a list that the region's statement makes by itself, of the few sets of dimensions that regions have; `few`
  // were found by an index, and cut, before they are walked.
  it('and every statement finds its rows by an index', async () => {
    expect(statements.size).toBeGreaterThan(10);
    for (const [sql, values] of statements) {
      const plan = await rows(`EXPLAIN QUERY PLAN ${sql}`, ...values);
      const scans = plan
        .map(({ detail }) => String(detail))
        .filter((detail) => /^SCAN (?!CONSTANT|variant$|few$)/.test(detail));
      expect(scans, sql).toEqual([]);
      expect(sql).toMatch(/LIMIT/);
    }
  });
});

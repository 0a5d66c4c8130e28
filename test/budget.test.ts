import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered, type Db } from '../functions/core/db.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { grow, MADE, type Size } from './edge/grow.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

// Both fill every list of a region's own pages, so such a page must cost the same in both.
const small: Size = [4, 45, 12];
const large: Size = [40, 50, 20];

const R = '/kota-001/';
/** Every kind of page, and every question that it answers. */
const pages = [
  '/',
  '/?provinsi=35',
  '/?cari=ujian',
  '/?cari=ujian&provinsi=35',
  '/?setelah=kota-002',
  R,
  `${R}visi/`,
  `${R}program/p1/`,
  `${R}program/p1/?sebelum=2024-02-01~0000000000`,
  '/u/T001001001/',
  '/u/T001001001/v/1/',
  '/linimasa/',
  '/linimasa/?wilayah=kota-001',
  '/linimasa/?sebelum=2024-03-01~T001001001',
  '/sumber/S001000000/',
  ...[
    '',
    'dimensi=living',
    'status=preparation',
    'quick_win=ya',
    'tanpa_kabar=ya',
    'setelah=2024-02-01~0000000000',
    'dimensi=living&status=suspended',
    'status=suspended&quick_win=ya&tanpa_kabar=ya',
    'dimensi=living&quick_win=ya',
  ].map((query) => `${R}program/?${query}`),
];

const statements = new Map<string, unknown[]>();
/** The same database, writing down every statement and what it was bound to. */
const watched: Db = {
  batch: (all) => env.DB.batch(all),
  prepare: (sql) => {
    const statement = env.DB.prepare(sql);
    const bind = statement.bind.bind(statement);
    statements.set(sql, []);
    return Object.assign(statement, {
      bind: (...values: unknown[]) => (statements.set(sql, values), bind(...values)),
    });
  },
};

async function measure() {
  const costs = new Map<string, number>();
  for (const path of pages) {
    const meter = { calls: 0, rowsRead: 0 };
    const response = await ask(path, {}, { DB: metered(watched, meter) as D1Database });
    expect([response.status, meter.calls], path).toEqual([200, 1]);
    expect(await response.text(), path).toContain('Isi halaman ini terbaru');
    costs.set(path, meter.rowsRead);
  }
  return costs;
}

let before = new Map<string, number>();
let after = new Map<string, number>();
beforeAll(async () => {
  await furnish();
  await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
  await env.DB.batch([env.DB.prepare("INSERT INTO province (code, name) VALUES ('35', 'Jawa Timur')")]);
  await grow(small);
  before = await measure();
  await grow(large);
  after = await measure();
}, 120_000);

describe('a page', () => {
  it('is measured on a portal of the size it says, with counts that are true', async () => {
    const [size] = await rows(
      `SELECT count(*) AS regions, sum(programme_count) AS programmes, sum(update_count) AS updates FROM region WHERE ${MADE}`,
    );
    expect(size).toEqual({ regions: 40, programmes: 2000, updates: 40_000 });
    expect(await rows(`SELECT count(*) AS n FROM claim WHERE region = 'kota-001'`)).toEqual([{ n: 1000 }]);
  });

  it.each(pages)('%s reads at most 200 rows, and on a large portal no more than on a small one', (path) => {
    const [then, now] = [before.get(path)!, after.get(path)!];
    expect(then).toBeGreaterThan(0);
    expect(now).toBeLessThanOrEqual(200);
    // Four regions do not fill the first page, nor a few programmes a list filtered twice: those may grow, to one full page.
    const card = path.startsWith('/?cari') ? 4 : 2;
    const page = path.startsWith('/?') || path === '/' ? card * 30 : path.includes('&') ? 21 : 0;
    expect(now - then).toBeLessThanOrEqual(page);
  });
});

const crowd = (sql: string) =>
  env.DB.prepare(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) ${sql}`);

describe('a region whose every list is full', () => {
  beforeAll(async () => {
    await env.DB.batch([
      crowd(`INSERT INTO source (id, region, key, version, class, publisher)
        SELECT printf('X%09d', i), 'kota-001', 'x' || i, 1, 'press_report', 'Koran ' || i FROM n`),
      crowd(
        "INSERT INTO region_source (region, source_key) SELECT 'kota-001', 'x' || i FROM n WHERE i <= 30",
      ),
      crowd(`INSERT INTO organisation (id, region, key, version, name, kind, aliases)
        SELECT printf('Y%09d', i), 'kota-001', 'y' || i, 1, 'Lembaga ' || i, 'other', '[]' FROM n`),
      crowd("UPDATE claim SET contradicts = 'p1-2' WHERE region = 'kota-001' AND key GLOB 'p[1-8]-*'"),
    ]);
  });

  it.each([R, `${R}visi/`])('%s still reads at most 200 rows', async (path) => {
    const meter = { calls: 0, rowsRead: 0 };
    const page = await ask(path, {}, { DB: metered(env.DB, meter) as D1Database });
    expect(await page.text()).toContain('Isi halaman ini terbaru');
    expect(meter.rowsRead).toBeLessThanOrEqual(200);
    expect(meter.rowsRead).toBeGreaterThan(50);
  });
});

describe('a statement', () => {
  it('never walks through a table: each one finds its rows by an index', async () => {
    expect(statements.size).toBeGreaterThan(20);
    for (const [sql, values] of statements) {
      const plan = await rows(`EXPLAIN QUERY PLAN ${sql}`, ...values);
      // The provinces of a country are a closed list of 38, and the "variant" of a recursion stops at its own LIMIT.
      const scans = plan
        .map((step) => String(step.detail))
        .filter((step) => /^SCAN (?!province|variant|CONSTANT)/.test(step));
      expect(scans, sql).toEqual([]);
      expect(sql).toMatch(/LIMIT/);
      expect(sql).not.toMatch(/OFFSET|count\(/i);
    }
  });
});

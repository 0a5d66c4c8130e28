import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { growPast, machineCosts, ofPortal } from './edge/api-cost.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { crowded } from './edge/crowd.ts';
import { grow, MADE, type Size } from './edge/grow.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { watched as watchedDb } from './edge/watched-db.ts';

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
  `${R}program/p1/?transaksi=2025-03-03~0000000000`,
  `${R}berbeda/`,
  `${R}berbeda/?program=p1`,
  `${R}riwayat/`,
  `${R}riwayat/?jenis=anggaran`,
  `${R}riwayat/?sebelum=1000`,
  `${R}pergeseran/`,
  `${R}pergeseran/?setelah=2025-02-06~ZZZZZZZZZZ`,
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
    'terlambat=ya',
    'urut=tenggat',
    'urut=geser',
    'urut=tenggat&setelah=2025-12-31~ZZZZZZZZZZ',
    'urut=geser&setelah=60~ZZZZZZZZZZ',
    'terlambat=ya&dimensi=living&urut=geser',
  ].map((query) => `${R}program/?${query}`),
];

const { db: watched, statements } = watchedDb();

async function measure() {
  const costs = new Map<string, number>();
  for (const path of pages) {
    const meter = { calls: 0, rowsRead: 0 };
    const response = await ask(path, {}, { DB: metered(watched, meter) as D1Database });
    expect([response.status, meter.calls], path).toEqual([200, 1]);
    // A version is told as of the moment in which it was published.
    const asOf = path.includes('/v/') ? 'per 1 Januari 2024' : 'terbaru';
    expect(await response.text(), path).toContain(`Isi halaman ini ${asOf}`);
    costs.set(path, meter.rowsRead);
  }
  return costs;
}

let before = new Map<string, number>();
let after = new Map<string, number>();
let machinesBefore = new Map<string, number>();
let machinesAfter = new Map<string, number>();
beforeAll(async () => {
  await furnish();
  await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
  await env.DB.batch([env.DB.prepare("INSERT INTO province (code, name) VALUES ('35', 'Jawa Timur')")]);
  await grow(small);
  await growPast(1000);
  before = await measure();
  machinesBefore = await machineCosts(ofPortal);
  await grow(large);
  await growPast(19_000);
  after = await measure();
  machinesAfter = await machineCosts(ofPortal);
}, 120_000);

describe('a page', () => {
  it('is measured on a portal of the size it says, with counts that are true', async () => {
    const [size] = await rows(
      `SELECT count(*) AS regions, sum(programme_count) AS programmes, sum(update_count) AS updates FROM region WHERE ${MADE}`,
    );
    expect(size).toEqual({ regions: 40, programmes: 2000, updates: 40_000 });
    expect(await rows(`SELECT count(*) AS n FROM claim WHERE region = 'kota-001'`)).toEqual([{ n: 1000 }]);
  });

  it('is measured on plans, money and indicators of that size, kept as the verbs keep them', async () => {
    const [size] = await rows(
      `SELECT (SELECT count(*) FROM milestone) AS milestones, (SELECT count(*) FROM milestone_move) AS moves,
         (SELECT count(*) FROM budget) AS budgets, (SELECT count(*) FROM "transaction") AS transactions,
         (SELECT sum(commitment + disbursement + expenditure) FROM money_year) AS spent, (SELECT count(*) FROM indicator) AS indicators`,
    );
    const n = 2000;
    expect(size).toEqual({
      milestones: 12 * n,
      moves: 12 * n,
      budgets: 2 * n,
      transactions: 3 * n,
      spent: 300 * n,
      indicators: n,
    });
    const wrong = await rows(
      `SELECT p.id FROM programme AS p JOIN milestone AS m ON m.programme_id = p.id GROUP BY p.id
       HAVING p.progress <> sum(iif(m.state = 'met', m.weight, 0)) OR p.slip_days <> max(m.slip_days)
         OR p.next_due <> min(m.due_on) FILTER (WHERE m.state = 'scheduled') OR sum(m.weight) <> 100`,
    );
    expect(wrong).toEqual([]);
    expect(
      await rows("SELECT sum(scheduled_count) AS n FROM progress WHERE region GLOB 'kota-[0-9]*'"),
    ).toEqual([{ n }]);
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

describe('an answer of the API', () => {
  it.each(ofPortal)('%s reads the same number of rows on both, at most 260', (path) => {
    expect(machinesAfter.get(path)).toBe(machinesBefore.get(path));
    expect(machinesAfter.get(path)).toBeGreaterThan(0);
    expect(machinesAfter.get(path)).toBeLessThanOrEqual(260);
  });
});

describe('a region, and a programme in it, whose every list is full', () => {
  beforeAll(() => crowded('kota-001', 'P001001000'));

  it.each([R, `${R}visi/`, `${R}program/p1/`])('%s still reads at most 200 rows', async (path) => {
    const meter = { calls: 0, rowsRead: 0 };
    const page = await (await ask(path, {}, { DB: metered(env.DB, meter) as D1Database })).text();
    expect(page).toContain('Isi halaman ini terbaru');
    const pairs = { [R]: 3, [`${R}program/p1/`]: 2 }[path] ?? 0;
    expect(page.match(/<ul class="claims beside">/g) ?? []).toHaveLength(pairs);
    expect(meter.rowsRead).toBeLessThanOrEqual(200);
    expect(meter.rowsRead).toBeGreaterThan(40);
  });
});

describe('a statement', () => {
  it('never walks through a table: each one finds its rows by an index', async () => {
    expect(statements.size).toBeGreaterThan(20);
    for (const [sql, values] of statements) {
      const plan = await rows(`EXPLAIN QUERY PLAN ${sql}`, ...values);
      // The provinces of a country are a closed list of 38; the "variant" of a recursion, and the "few" that were found by
      // an index before anything is joined to them, stop at a LIMIT of their own.
      const scans = plan
        .map((step) => String(step.detail))
        .filter((step) => /^SCAN (?!province|variant|few|CONSTANT)/.test(step));
      expect(scans, sql).toEqual([]);
      expect(sql).toMatch(/LIMIT/);
      expect(sql).not.toMatch(/OFFSET|count\(/i);
    }
  });
});

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered, type Db } from '../functions/core/db.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

/** How many regions, with how many programmes each, with how many updates each. */
type Size = [regions: number, programmes: number, updates: number];

// Both fill every list of a region's own pages, so such a page must cost the same in both.
const small: Size = [4, 45, 12];
const large: Size = [40, 50, 20];

const N = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)';
const MADE = "slug GLOB 'kota-[0-9]*'";
const UNLESS = 'ON CONFLICT DO NOTHING';

/** Grows the portal to a size, with everything that verbs keep: versions, addresses, sources, claims and counts. */
async function grow([regions, programmes, updates]: Size): Promise<void> {
  const [[frozen], [written]] = await Promise.all([
    rows('SELECT content FROM update_version'),
    rows('SELECT content FROM programme_version'),
  ]);
  const region = JSON.stringify({ ...sample.region, demo: false });
  const steps: [sql: string, ...values: unknown[]][] = [
    [
      `INSERT INTO region (slug, code, name, kind, province_code, time_zone, demo, content, dimension_keys, version)
      ${N} SELECT printf('kota-%03d', i), printf('35.%02d', i), 'Ujian ' || i, 'kota', '35', 'Asia/Jakarta', 0, ?2, 'living ' || i % 4, 1
      FROM n WHERE true ${UNLESS}`,
      regions,
      region,
    ],
    [`INSERT INTO region_word (word, slug) SELECT 'ujian', slug FROM region WHERE ${MADE} ${UNLESS}`],
    [
      `INSERT INTO region_source (region, source_key) SELECT slug, 'koran' FROM region WHERE ${MADE} ${UNLESS}`,
    ],
    [
      `INSERT INTO source (id, region, key, version, class, publisher)
      SELECT 'S' || substr(slug, 6) || '000000', slug, 'koran', 1, 'press_report', 'Koran' FROM region WHERE ${MADE} ${UNLESS}`,
    ],
    [
      `INSERT INTO organisation (id, region, key, version, name, kind, aliases)
      ${N} SELECT printf('R%s%06d', substr(slug, 6), i), slug, 'dinas-' || i, 1, 'Dinas ' || i, 'agency', '[]'
      FROM region, n WHERE ${MADE} ${UNLESS}`,
      25,
    ],
    [
      `INSERT INTO programme (id, region, key, slug, version, title, dimension, status, quick_win, figured, last_event_date, created_at, amended_at)
      ${N} SELECT printf('P%s%03d000', substr(slug, 6), i), slug, 'p' || i, 'p' || i, 1, 'Program ' || i,
        iif(i % 2, 'governance', 'living'), iif(i % 3, 'preparation', 'suspended'), i % 2, i % 2, '2024-01-01', '', ''
      FROM region, n WHERE ${MADE} ${UNLESS}`,
      programmes,
    ],
    [
      `INSERT INTO programme_version (programme_id, version, content, published_at)
      SELECT id, 1, ?1, '2024-01-01T00:00:00.000Z' FROM programme WHERE id LIKE 'P%' AND id NOT IN (SELECT programme_id FROM programme_version)`,
      written?.content,
    ],
    [
      `INSERT INTO programme_slug (region, slug, programme_id) SELECT region, slug, id FROM programme WHERE true ${UNLESS}`,
    ],
    [
      `INSERT INTO programme_source (source_id, programme_id)
      SELECT s.id, p.id FROM programme AS p JOIN source AS s ON s.region = p.region WHERE true ${UNLESS}`,
    ],
    [
      `INSERT INTO programme_role (programme_id, organisation_id, role)
      SELECT p.id, o.id, 'implementing' FROM programme AS p JOIN organisation AS o ON o.region = p.region WHERE true ${UNLESS}`,
    ],
    [
      `INSERT INTO "update" (id, region, demo, key, programme_id, version, title, event_date, published_at, changed_at)
      ${N} SELECT printf('T%s%03d', substr(p.id, 2, 6), i), p.region, 0, p.key || '-' || i, p.id, 1, 'Kabar ' || i,
        date('2024-01-01', printf('+%d days', 7 * i + substr(p.id, 5, 3))), '2024-01-01T00:00:00.000Z', ''
      FROM programme AS p, n WHERE p.id LIKE 'P%' ${UNLESS}`,
      updates,
    ],
    [
      `INSERT INTO update_version (update_id, version, change_kind, content, content_sha256, published_at)
      SELECT id, 1, 'publish', ?1, '', published_at FROM "update" WHERE id LIKE 'T%' AND id NOT IN (SELECT update_id FROM update_version)`,
      frozen?.content,
    ],
    [
      `INSERT INTO update_source (source_id, update_id, event_date)
      SELECT s.id, u.id, u.event_date FROM "update" AS u JOIN source AS s ON s.region = u.region WHERE true ${UNLESS}`,
    ],
    [
      `INSERT INTO claim (region, key, update_id, position, contradicts, content, as_of)
      SELECT region, key, id, 0, iif(key GLOB 'p9-*', 'p1-2', NULL), json_set(?1, '$.key', key), event_date
      FROM "update" WHERE id LIKE 'T%' ${UNLESS}`,
      JSON.stringify(sample.update.claims[0]),
    ],
    [
      `UPDATE programme SET update_count = (SELECT count(*) FROM "update" AS u WHERE u.programme_id = programme.id),
        last_event_date = (SELECT max(event_date) FROM "update" AS u WHERE u.programme_id = programme.id) WHERE id LIKE 'P%'`,
    ],
    [
      `UPDATE region SET (programme_count, figured_programme_count, update_count, last_event_date) =
        (SELECT count(*), sum(figured), sum(update_count), max(last_event_date) FROM programme AS p WHERE p.region = region.slug) WHERE ${MADE}`,
    ],
  ];
  for (const [sql, ...values] of steps) await env.DB.batch([env.DB.prepare(sql).bind(...values)]);
}

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
    console.log(
      JSON.stringify(
        [...after].map(([path, n]) => [path, before.get(path), n]),
        null,
        0,
      ),
    );
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

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered, type Db, type Statement } from '../functions/core/db.ts';
import { assessmentsOfProgramme, assessmentsOfRegion } from '../functions/assessments/reads.ts';
import { commitmentsOfProgramme, commitmentsOfRegion } from '../functions/commitments/reads.ts';
import type { OfficeTerm } from '../src/office-terms/schema.ts';
import { Commitment } from '../src/commitments/schema.ts';
import { missingFaces } from './edge/faces.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const OUTCOMES = 6;
const N = 'WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?3)';
const statements = new Map<string, unknown[]>();

/** The same database, writing down every statement and what it was bound to. */
const watched: Db = {
  batch: (all) => env.DB.batch(all),
  prepare: (sql) => {
    const statement = env.DB.prepare(sql);
    const bind = statement.bind.bind(statement);
    return Object.assign(statement, {
      bind: (...values: unknown[]) => (statements.set(sql, values), bind(...values)),
    });
  },
};

const pages = ['/janji/?', `/${REGION}/janji/?`, `/janji/?wilayah=${REGION}&`].flatMap((path) =>
  ['', 'terbuka', 'selesai', 'lewat'].flatMap((status) =>
    ['', '2020-01-03~0000000000'].map(
      (setelah) =>
        `${path}${new URLSearchParams({ ...(status && { status }), ...(setelah && { setelah }) })}`,
    ),
  ),
);

// Of each word it is told who held its office on the day, and who holds it now.
const office_terms: OfficeTerm[] = [
  ['Sri', '2019-01-01', '2024-01-01'] as const,
  ['Tono', '2024-01-01', null] as const,
].map(([person_name, from, to]) => ({
  office: 'Bupati',
  person_name,
  from,
  to,
  as_of: '2025-01-01',
  said_by: null,
  source: 'koran',
}));

async function measure() {
  const costs: Record<string, number> = {};
  for (const path of pages) {
    const meter = { calls: 0, rowsRead: 0 };
    const response = await ask(path, {}, { DB: metered(watched, meter) as D1Database });
    expect([response.status, meter.calls], path).toEqual([200, 1]);
    const page = await response.text();
    expect(page.match(/<blockquote>/g), path).toHaveLength(20);
    expect(page, path).toContain('Catatan hasil sebelumnya');
    for (const said of [/pada hari itu: <strong>Sri</g, /Kini dipegang oleh <strong>Tono</g])
      expect(page.match(said), path).toHaveLength(20);
    expect(page, path).toContain('mundur 1.096 hari dari tenggat pertama');
    costs[path] = meter.rowsRead;
  }
  return costs;
}

// Every word cites as many sources as a list shows, is about a programme, and shares its day with two others.
async function fill(region: string, demo: 0 | 1, count: number) {
  const content = Commitment.parse({
    key: 'x',
    kind: 'commitment',
    quote: 'akan kami bangun',
    statement: 'Akan dibangun.',
    office: 'Bupati',
    made_on: '2020-01-01',
    source: 'k0',
    due: '2021',
    moves: ['k1', 'k2', 'k3'].map((source, i) => ({
      due: `${2022 + i}`,
      reason: 'Dibahas lagi.',
      as_of: '2020-02-01',
      source,
    })),
    outcomes: Array.from({ length: OUTCOMES }, (_, i) => ({
      value: 'limited',
      statement: `Kata ke-${i}.`,
      as_of: '2020-02-01',
      source: `k${i + 1}`,
    })),
  });
  await env.DB.batch([
    env.DB.prepare(
      `${N} INSERT INTO source (id, region, key, version, class, publisher)
       SELECT printf('S%d%08d', ?2, i), ?1, 'k' || i, 1, 'press_report', 'Koran ' || i
       FROM n WHERE true ON CONFLICT DO NOTHING`,
    ).bind(region, demo, OUTCOMES),
    env.DB.prepare(
      `${N} INSERT INTO commitment (id, region, demo, key, version, programme_id, office, made_on, due_on, open, source_id, content)
       SELECT printf('%s%09d', ?2, i), ?1, ?2, 'janji-' || i, 1, p.id, 'Bupati', date('2020-01-04', printf('+%d days', i / 3)),
         iif(i % 3 = 0, date('2021-01-01', printf('+%d days', i)), NULL), i % 3 <> 1, s.id, json_set(?4, '$.key', 'janji-' || i)
       FROM n, programme AS p, source AS s
       WHERE p.region = ?1 AND s.region = ?1 AND s.key = 'k0'
       ON CONFLICT DO NOTHING`,
    ).bind(region, demo, count, JSON.stringify(content)),
    ...missingFaces.map((sql) => env.DB.prepare(sql)),
  ]);
}

let [small, large]: Record<string, number>[] = [];
beforeAll(async () => {
  await furnish(REGION, '00.00', { office_terms });
  await furnish('kota-lain', '35.99', { office_terms });
  for (const count of [66, 1000]) {
    await fill(REGION, 1, count);
    await fill('kota-lain', 0, count);
    [small, large] = [large ?? {}, await measure()];
  }
}, 60_000);

describe('a register', () => {
  it.each(pages)('%s reads as many rows of 1,000 words as of 66, and at most 90', async (path) => {
    expect(small![path]).toBeGreaterThan(40);
    expect(small![path]).toBeLessThanOrEqual(90);
    expect(large![path]).toBe(small![path]);
  });

  it('is measured on the size it says', async () => {
    expect(await rows('SELECT count(*) AS n FROM commitment WHERE demo = 0')).toEqual([{ n: 1001 }]);
  });
});

describe('what other pages read of it', () => {
  const reads: [name: string, most: number, read: Statement][] = [
    ['the open words of a region', 5 * 3 + 1, commitmentsOfRegion(watched, REGION, 5)],
    ['the words about a programme', 5 * 3 + 1, commitmentsOfProgramme(watched, REGION, 'lampu', 5)],
    ['judgements of a programme', 5 * 3 + 2, assessmentsOfProgramme(watched, REGION, 'lampu', 5)],
    ['judgements of plans', 5 * 3, assessmentsOfRegion(watched, REGION, 'plan', 5)],
  ];

  beforeAll(() =>
    env.DB.batch(
      [
        ['programme', 'lampu'],
        ['plan', 'masterplan'],
      ].map(([kind, key]) =>
        env.DB.prepare(
          `${N} INSERT INTO assessment (id, region, key, version, subject_kind, subject_key, assessor_id, day, source_id, content)
           SELECT ?1 || i, ?2, ?1 || i, 1, ?1, ?4, o.id, date('2024-01-01', printf('+%d days', i)), s.id, '{}'
           FROM n, organisation AS o, source AS s
           WHERE o.region = ?2 AND s.region = ?2 AND s.key = 'k0'`,
        ).bind(kind, REGION, 200, key),
      ),
    ),
  );

  it.each(reads)('%s: at most %i rows', async (_, most, read) => {
    const [result] = await env.DB.batch([read]);
    expect(result?.results).toHaveLength(5);
    expect(result?.meta.rows_read).toBeLessThanOrEqual(most);
  });

  it('never walks through a table, nor sorts one', async () => {
    expect(statements.size).toBeGreaterThan(12);
    for (const [sql, values] of statements) {
      const plan = (await rows(`EXPLAIN QUERY PLAN ${sql}`, ...values)).map((step) => String(step.detail));
      expect(
        plan.filter((step) => /^SCAN (?!CONSTANT)|TEMP B-TREE/.test(step)),
        sql,
      ).toEqual([]);
    }
  });
});

import { missingFaces } from './faces.ts';
import { PAIRED } from './grow.ts';
import { env } from 'cloudflare:workers';
import { Commitment } from '../../src/commitments/schema.ts';
import { sample } from './sample.ts';

const crowd = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) ${sql}`).bind(
    ...values,
  );

// As many outcomes as a list shows, each from a source of its own.
const word = Commitment.parse({
  ...sample.commitment,
  programme: 'p1',
  due: '2027',
  moves: ['x6', 'x7', 'x8'].map((source, i) => ({
    due: `${2028 + i}`,
    reason: 'Dibahas lagi.',
    as_of: '2026-11-21',
    source,
  })),
  outcomes: ['x1', 'x2', 'x3', 'x4', 'x5'].map((source) => ({
    value: 'limited',
    statement: 'Baru sebagian.',
    as_of: '2026-11-21',
    source,
  })),
});

/** Fills every list of a grown region, and of its first programme, beyond what a page shows. */
export const crowded = (region: string, programme: string) =>
  env.DB.batch([
    crowd(`INSERT INTO source (id, region, key, version, class, publisher)
      SELECT printf('X%09d', i), '${region}', 'x' || i, 1, 'press_report', 'Koran ' || i FROM n`),
    crowd(`INSERT INTO region_source (region, source_key) SELECT '${region}', 'x' || i FROM n WHERE i <= 30`),
    crowd(`INSERT INTO organisation (id, region, key, version, name, kind, aliases)
      SELECT printf('Y%09d', i), '${region}', 'y' || i, 1, 'Lembaga ' || i, 'other', '[]' FROM n`),
    crowd(`INSERT INTO programme_source (source_id, programme_id)
      SELECT printf('X%09d', i), '${programme}' FROM n WHERE i < 40`),
    crowd(`INSERT INTO budget (id, region, key, version, programme_id, fiscal_year, said_on, content)
      SELECT printf('Y%09d', i), b.region, 'y' || i, 2, b.programme_id, 2000 + i, b.said_on, b.content
      FROM n, (SELECT * FROM budget WHERE programme_id = '${programme}' LIMIT 1) AS b`),
    crowd(`INSERT INTO "transaction" (id, region, key, version, programme_id, type, day, fiscal_year, amount, content)
      SELECT printf('Y%09d', i), t.region, 'y' || i, 2, t.programme_id, t.type, t.day, 2000 + i, 1, t.content
      FROM n, (SELECT * FROM "transaction" WHERE programme_id = '${programme}' LIMIT 1) AS t`),
    crowd(`INSERT INTO indicator (id, region, key, version, programme_id, method_id, title, unit, content)
      SELECT printf('Y%09d', i), g.region, 'y' || i, 2, g.programme_id, g.method_id, g.title, g.unit, g.content
      FROM n, (SELECT * FROM indicator WHERE programme_id = '${programme}' LIMIT 1) AS g`),
    crowd(`INSERT INTO version (noun, subject_id, version, content, reason, published_at)
      SELECT t.noun, t.id, v.version, t.content, 'salah salin', '2026-01-05T00:00:00.000Z'
      FROM (SELECT 'budget' AS noun, id, content FROM budget UNION ALL SELECT 'transaction', id, content FROM "transaction"
        UNION ALL SELECT 'indicator', id, content FROM indicator) AS t,
        (SELECT 1 AS version UNION ALL SELECT 2) AS v
      WHERE t.id GLOB 'Y*'`),
    crowd(`INSERT INTO amendment (programme_id, published_at, noun, subject_id, version)
      SELECT '${programme}', published_at, noun, subject_id, version FROM version
      WHERE noun IN ('budget', 'transaction', 'indicator') AND subject_id GLOB 'Y*' AND version = 2`),
    crowd(`INSERT INTO money_year (programme_id, fiscal_year, original_gap, revised_gap, expenditure, funds, records,
        sources)
      SELECT '${programme}', 2000 + i, 'not_recorded', 'not_recorded', 1, 0, 0, '[]' FROM n WHERE i <> 26`),
    crowd(
      `INSERT INTO commitment (id, region, demo, key, version, programme_id, office, made_on, open, source_id, content)
      SELECT printf('Y%09d', i), '${region}', 0, 'y' || i, 1, '${programme}', 'Bupati', '2019-01-01', 1, 'X000000001', ?1 FROM n`,
      JSON.stringify(word),
    ),
    ...missingFaces.map((sql) => env.DB.prepare(sql)),
    crowd(
      `INSERT INTO assessment (id, region, key, version, subject_kind, subject_key, assessor_id, day, source_id, content)
      SELECT printf('%s%08d', substr(kind, 1, 2), i), '${region}', kind || i, 1, kind, subject, 'Y000000001', '2026-01-05', 'X000000001',
        '{"key":"t","subject":{"kind":"plan","key":"induk"},"assessor":"y1","scale":"words","rating":"words","statement":"Baik.","quote":null,"date":"2026-01-05","source":"x1"}'
      FROM n, (SELECT 'plan' AS kind, 'induk' AS subject UNION ALL SELECT 'programme', 'p1')`,
    ),
    crowd(`INSERT INTO feedback (id, region, kind, programme_id, body, state, submitted_at, received_on, clocks, next_due_at,
        published_at, answer, answered_at, answered_by, idempotency)
      SELECT printf('%s%09d', substr(a, 1, 1), i), '${region}', 'question', '${programme}', 'Kapan?', 'published',
        '2026-01-05T00:00:00.000Z', '2026-01-05', '{}', '9999-12-31T23:59:59.999Z', '2026-01-06T00:00:00.000Z',
        iif(a = 'open', NULL, 'Besok.'), iif(a = 'open', NULL, '2026-01-07T00:00:00.000Z'),
        iif(a = 'open', NULL, printf('Y%09d', i)), a || i
      FROM n, (SELECT 'open' AS a UNION ALL SELECT 'answered')`),
    crowd(`INSERT INTO observation_sum (programme_id, milestone_key, update_id, content)
      SELECT programme_id, key, '', '{"there":1,"partly":0,"absent":0,"villages":1}'
      FROM milestone WHERE programme_id = '${programme}'`),
    crowd(`UPDATE claim SET contradicts = 'p1-2' WHERE region = '${region}' AND key GLOB 'p[1-8]-*'`),
    env.DB.prepare(PAIRED),
  ]);

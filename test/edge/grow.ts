import { env } from 'cloudflare:workers';
import { missingFaces } from './faces.ts';
import { promises } from './grow-promises.ts';
import { rows } from './portal.ts';
import { sample } from './sample.ts';

/** How many regions, with how many programmes each, with how many updates each. */
export type Size = [regions: number, programmes: number, updates: number];

const N = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)';
/** The regions that `grow` makes. */
export const MADE = "slug GLOB 'kota-[0-9]*'";
/** What the pairs of claims are about, as the verbs keep it. */
export const PAIRED = `INSERT INTO contradiction (about, key, region)
      SELECT DISTINCT e.value, c.key, c.region FROM claim AS c JOIN claim AS o ON o.region = c.region AND o.key = c.contradicts
      JOIN json_each(json_array(c.region, c.programme_id, o.programme_id)) AS e WHERE e.value IS NOT NULL ON CONFLICT DO NOTHING`;
const UNLESS = 'ON CONFLICT DO NOTHING';

/** Grows the portal to a size, with everything that verbs keep: versions, addresses, sources, claims and counts. */
export async function grow([regions, programmes, updates]: Size): Promise<void> {
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
        date('2024-01-01', printf('+%d days', 7 * i + substr(p.id, 5, 3))), '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z'
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
      `INSERT INTO claim (region, key, update_id, programme_id, position, contradicts, content, as_of)
      SELECT region, key, id, programme_id, 0, iif(key GLOB 'p9-*', 'p1-2', NULL), json_set(?1, '$.key', key), event_date
      FROM "update" WHERE id LIKE 'T%' ${UNLESS}`,
      JSON.stringify(sample.update.claims[0]),
    ],
    [PAIRED],
    [
      `UPDATE programme SET update_count = (SELECT count(*) FROM "update" AS u WHERE u.programme_id = programme.id),
        last_event_date = (SELECT max(event_date) FROM "update" AS u WHERE u.programme_id = programme.id) WHERE id LIKE 'P%'`,
    ],
    ...promises(),
    ...missingFaces.map((sql): [string] => [sql]),
    [
      `UPDATE region SET (programme_count, figured_programme_count, update_count, last_event_date) =
        (SELECT count(*), sum(figured), sum(update_count), max(last_event_date) FROM programme AS p WHERE p.region = region.slug) WHERE ${MADE}`,
    ],
  ];
  for (const [sql, ...values] of steps) await env.DB.batch([env.DB.prepare(sql).bind(...values)]);
}

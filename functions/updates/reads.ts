import type { ClaimLine, UpdateCard } from '../../src/updates/page.ts';
import type { Db, Row } from '../core/db.ts';
import { NEWEST, type Cursor } from '../core/keyset.ts';
import { CITED, toCitation } from '../sources/reads.ts';

const CLAIMS = 20;

export const toUpdateCard = (row: Row) =>
  ({
    id: row.id,
    title: row.title,
    event_date: row.event_date,
    published_at: row.published_at,
    changed_at: row.changed_at,
    version: row.version,
    region: { slug: row.region, name: row.region_name, time_zone: row.time_zone },
    programme: row.programme_slug ? { slug: row.programme_slug, title: row.programme_title } : null,
  }) as UpdateCard;

export const toClaimLine = (row: Row) =>
  ({
    ...JSON.parse(row.content as string),
    update_id: row.update_id,
    citation: toCitation(row),
    programme: row.programme_title ?? null,
  }) as ClaimLine;

const CARD = `u.id, u.title, u.event_date, u.published_at, u.changed_at, u.version, u.region,
         r.name AS region_name, r.time_zone, p.slug AS programme_slug, p.title AS programme_title`;

const card = (also = '') => `SELECT ${also}${CARD}
       FROM "update" AS u
       JOIN region AS r ON r.slug = u.region
       LEFT JOIN programme AS p ON p.id = u.programme_id`;

/** Two columns more, for whoever cites it: whether it is made up, and who wrote the newest version; NULL where its words were removed. */
export const CITED_BY = `u.demo, (
         SELECT json_extract(content, '$.names.author') FROM update_version
         WHERE update_id = u.id AND version = u.version) AS author, `;

const BY_DAY = 'ORDER BY u.event_date DESC, u.id DESC';

/** The newest updates of one region, by the day they happened. */
export const newestOfRegion = (db: Db, region: string, limit: number, after: Cursor = NEWEST, also = '') =>
  db
    .prepare(`${card(also)} WHERE u.region = ? AND (u.event_date, u.id) < (?, ?) ${BY_DAY} LIMIT ?`)
    .bind(region, after.day, after.id, limit);

/** The newest updates everywhere but in demonstrations. */
export const newestOfAll = (db: Db, limit: number, after: Cursor = NEWEST, also = '') =>
  db
    .prepare(`${card(also)} WHERE u.demo = 0 AND (u.event_date, u.id) < (?, ?) ${BY_DAY} LIMIT ?`)
    .bind(after.day, after.id, limit);

/** The newest updates of the programme that has this slug. */
export const newestOfProgramme = (
  db: Db,
  region: string,
  slug: string,
  limit: number,
  after: Cursor | null,
) =>
  db
    .prepare(
      `SELECT ${CARD}
       FROM programme_slug AS g
       JOIN region AS r ON r.slug = g.region
       LEFT JOIN programme AS p ON p.id = g.programme_id
       CROSS JOIN "update" AS u ON u.programme_id = g.programme_id
       WHERE g.region = ? AND g.slug = ? AND (u.event_date, u.id) < (?, ?)
       ${BY_DAY}
       LIMIT ?`,
    )
    .bind(region, slug, (after ?? NEWEST).day, (after ?? NEWEST).id, limit);

/** What the newest sources say about a region, in the order of their days. */
export const claimsOfRegion = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT few.content, few.update_id, ${CITED}
       FROM (SELECT * FROM claim WHERE region = ? ORDER BY as_of DESC, key LIMIT ${CLAIMS}) AS few
       CROSS JOIN source AS s ON s.region = few.region AND s.key = json_extract(few.content, '$.source')
       ORDER BY few.as_of DESC, few.key
       LIMIT ${CLAIMS}`,
    )
    .bind(region);

/** The updates of a region with these keys and their versions, as the import and the verbs compare them. */
export const updatesByKey = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT u.id, u.key, u.version AS latest, v.version, v.content
       FROM "update" AS u JOIN update_version AS v ON v.update_id = u.id
       WHERE u.region = ? AND u.key IN (SELECT value FROM json_each(?))
       ORDER BY v.version
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(keys));

/** Who holds these claim keys in a region. */
export const claimHolders = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT c.key, c.update_id, u.key AS update_key
       FROM claim AS c JOIN "update" AS u ON u.id = c.update_id
       WHERE c.region = ? AND c.key IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(keys));

/** Who writes of the programmes with these keys, as the newest versions name them: none of them may judge one. */
export const authorsOfProgrammes = (db: Db, region: string, programmes: string[]) =>
  db
    .prepare(
      `SELECT DISTINCT p.key AS programme, json_extract(v.content, '$.author') AS author
       FROM programme AS p
       JOIN "update" AS u ON u.programme_id = p.id
       JOIN update_version AS v ON v.update_id = u.id AND v.version = u.version AND v.content IS NOT NULL
       WHERE p.region = ? AND p.key IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(programmes));

/** What a redaction must know of a version: where it belongs, its hash, and whether it is the newest. */
export const redactable = (db: Db, id: string, version: number) =>
  db
    .prepare(
      `SELECT u.region, u.programme_id, u.version AS latest, v.content_sha256, v.redacted_at
       FROM "update" AS u JOIN update_version AS v ON v.update_id = u.id
       WHERE u.id = ? AND v.version = ?
       LIMIT 1`,
    )
    .bind(id, version);

/** Updates of a region that get built pages, the newest; older ones are served through their shell. */
const BUILT = 200;

/** Every version that gets a built page, after one of them: of the newest update first, then as they were published. */
export const builtVersions = (
  db: Db,
  region: string,
  [day, id, version]: readonly (string | number)[],
  limit: number,
) =>
  db
    .prepare(
      `SELECT u.event_date, u.id, v.version
       FROM (
         SELECT event_date, id FROM "update" WHERE region = ?1 ORDER BY event_date DESC, id DESC LIMIT ${BUILT}
       ) AS u
       CROSS JOIN update_version AS v ON v.update_id = u.id
       WHERE (u.event_date, u.id) < (?2, ?3) OR (u.event_date, u.id) = (?2, ?3) AND v.version > ?4
       ORDER BY u.event_date DESC, u.id DESC, v.version
       LIMIT ?5`,
    )
    .bind(region, day, id, version, limit);

import type { Db, Statement } from '../core/db.ts';

/** What an address of this portal leads to: its region, and whether its anchor stands on that page. */
export interface Place {
  region: string;
  time_zone: string;
  anchored: 0 | 1;
}

const PLACE = `SELECT r.slug AS region, r.time_zone,`;

/** Pages of a region itself. */
export const regionPlace = (db: Db, region: string): Statement =>
  db.prepare(`${PLACE} 0 AS anchored FROM region AS r WHERE r.slug = ? LIMIT 1`).bind(region);

/** A programme's page; its anchors are its figures, in any version, its money, its indicators and its milestones. */
export const programmePlace = (db: Db, region: string, slug: string, kind: string, key: string): Statement =>
  db
    .prepare(
      `${PLACE} CASE ?3
         WHEN 'angka' THEN EXISTS (
           SELECT 1 FROM programme_version AS v, json_each(v.content, '$.figures') AS f
           WHERE v.programme_id = s.programme_id AND f.value ->> 'key' = ?4
         )
         WHEN 'anggaran' THEN EXISTS (
           SELECT 1 FROM budget WHERE region = ?1 AND key = ?4 AND programme_id = s.programme_id
         )
         WHEN 'transaksi' THEN EXISTS (
           SELECT 1 FROM "transaction" WHERE region = ?1 AND key = ?4 AND programme_id = s.programme_id
         )
         WHEN 'indikator' THEN EXISTS (
           SELECT 1 FROM indicator WHERE region = ?1 AND key = ?4 AND programme_id = s.programme_id
         )
         WHEN 'tonggak' THEN EXISTS (SELECT 1 FROM milestone WHERE programme_id = s.programme_id AND key = ?4)
         ELSE 0
       END AS anchored
       FROM programme_slug AS s JOIN region AS r ON r.slug = s.region
       WHERE s.region = ?1 AND s.slug = ?2
       LIMIT 1`,
    )
    .bind(region, slug, kind, key);

/** A region's register of commitments; its anchors are their keys. */
export const registerPlace = (db: Db, region: string, commitment: string): Statement =>
  db
    .prepare(
      `${PLACE} EXISTS (SELECT 1 FROM commitment WHERE region = ?1 AND key = ?2) AS anchored
       FROM region AS r
       WHERE r.slug = ?1
       LIMIT 1`,
    )
    .bind(region, commitment);

/** The page of an update or of one of its versions; its anchors are the claims of that version. */
export const updatePlace = (db: Db, id: string, version: string | null, claim: string): Statement =>
  db
    .prepare(
      `${PLACE} EXISTS (
         SELECT 1 FROM json_each(v.content, '$.claims') AS c WHERE json_extract(c.value, '$.key') = ?3
       ) AS anchored
       FROM "update" AS u
       JOIN update_version AS v ON v.update_id = u.id AND v.version = coalesce(?2, u.version)
       JOIN region AS r ON r.slug = u.region
       WHERE u.id = ?1
       LIMIT 1`,
    )
    .bind(id, version === null ? null : Number(version), claim);

/** The page of a source. */
export const sourcePlace = (db: Db, id: string): Statement =>
  db
    .prepare(
      `${PLACE} 0 AS anchored FROM source AS s JOIN region AS r ON r.slug = s.region WHERE s.id = ? LIMIT 1`,
    )
    .bind(id);

/** What must be known of a report before it is answered: where it belongs, and who might answer under a key. */
export const answerable = (db: Db, id: string, organisation: string) =>
  db
    .prepare(
      `SELECT e.region, e.address, e.state, e.answer, e.answered_by, e.erased_at, o.id AS organisation
       FROM error_report AS e LEFT JOIN organisation AS o ON o.region = e.region AND o.key = ?2
       WHERE e.id = ?1
       LIMIT 1`,
    )
    .bind(id, organisation);

/** The reports that wait for an answer, oldest first, with what residents wrote: for officers' eyes only. */
export const openReports = (db: Db, limit: number) =>
  db
    .prepare(
      `SELECT id, region, address, received_on, what_is_wrong, right_value, where_to_see
       FROM error_report
       WHERE state = 'open'
       ORDER BY received_on, id
       LIMIT ?`,
    )
    .bind(limit);

/** How many reports of a region wait for an answer, counted no further than `most`. */
export const openCount = (db: Db, region: string, most: number) =>
  db
    .prepare(
      `SELECT count(*) AS n
       FROM (SELECT 1 FROM error_report WHERE region = ? AND state = 'open' LIMIT ?)
       LIMIT 1`,
    )
    .bind(region, most);

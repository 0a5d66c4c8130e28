import type { Db } from '../core/db.ts';

/** A programme that somebody wants to speak of, or the one to which an update belongs. */
interface Named {
  program: string;
  tonggak: string;
  kabar: string;
}

/**
 * That programme: by any slug it had, by its id, or by its update, which counts alone when it is named. Who answers for
 * it is who is accountable, or else who carries it out.
 */
export const programmeOfFeedback = (db: Db, region: string, { program, tonggak, kabar }: Named) =>
  db
    .prepare(
      `SELECT p.id, p.slug, p.title, v.content ->> '$.known_since' AS known_since,
         iif(?4 = '', (SELECT m.title FROM milestone AS m WHERE m.programme_id = p.id AND m.key = ?3), NULL) AS milestone_title,
         o.key AS agency_key, o.name AS agency
       FROM programme AS p
       JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
       LEFT JOIN organisation AS o ON o.id = (
         SELECT r.organisation_id
         FROM programme_role AS r JOIN organisation AS g ON g.id = r.organisation_id
         WHERE r.programme_id = p.id AND r.role IN ('accountable', 'implementing')
         ORDER BY r.role, g.name, g.id
         LIMIT 1
       )
       WHERE p.region = ?1 AND p.id = iif(?4 <> '',
         (SELECT programme_id FROM "update" WHERE id = ?4 AND region = ?1),
         coalesce((SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?2), ?2))
       LIMIT 1`,
    )
    .bind(region, program, tonggak, kabar);

/** An update of a region. */
export const updateOfFeedback = (db: Db, region: string, id: string) =>
  db.prepare('SELECT id, title FROM "update" WHERE id = ? AND region = ? LIMIT 1').bind(id, region);

/** The feedback that was made by a submit with this idempotency key, whenever that was. */
export const submittedBefore = (db: Db, idempotency: string) =>
  db
    .prepare(
      `SELECT id, kind, body, seen, seen_on, district_code, village_code, submitted_at, clocks, key_mac,
         (SELECT count(*) FROM (SELECT 1 FROM photo WHERE feedback_id = f.id LIMIT 2)) AS photos
       FROM feedback AS f
       WHERE idempotency = ?
       LIMIT 1`,
    )
    .bind(idempotency);

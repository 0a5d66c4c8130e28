import type { Db, Statement } from './db.ts';

/** Keeps which versions of a budget, a payment or an indicator its programme's page lists as amended. */
export const keepNumber = (
  db: Db,
  noun: 'budget' | 'transaction' | 'indicator',
  programme: string,
  id: string,
): Statement =>
  db
    .prepare(
      `INSERT INTO amendment (programme_id, published_at, noun, subject_id, version)
       SELECT ?1, published_at, noun, subject_id, version
       FROM version
       WHERE noun = ?2 AND subject_id = ?3 AND version > 1
       ON CONFLICT DO NOTHING`,
    )
    .bind(programme, noun, id);

/** One more than a list shows, so that it can say that there are others. */
const KEPT = 6;

// Field names come from this code, never from a person.
const picked = (alias: string, fields: readonly string[]) =>
  `json_object(${fields.map((field) => `'${field}', ${alias}.content -> '$.${field}'`).join(', ')})`;

/** Keeps how the words of a promise or of a judgement were amended, newest first: its list has no rows to spare. */
export const keepWords = (
  db: Db,
  noun: 'commitment' | 'assessment',
  fields: readonly string[],
  id: string,
): Statement =>
  db
    .prepare(
      `UPDATE "${noun}"
       SET amended = (
         SELECT json_group_array(json(face))
         FROM (
           SELECT json_object('version', v.version, 'reason', v.reason, 'published_at', v.published_at,
             'before', ${picked('b', fields)}, 'after', ${picked('v', fields)}) AS face
           FROM version AS v
           JOIN version AS b ON b.noun = v.noun AND b.subject_id = v.subject_id AND b.version = v.version - 1
           WHERE v.noun = ?1 AND v.subject_id = ?2 AND ${picked('b', fields)} <> ${picked('v', fields)}
           ORDER BY v.version DESC
           LIMIT ${KEPT}
         )
       )
       WHERE id = ?2`,
    )
    .bind(noun, id);

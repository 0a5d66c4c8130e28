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

const figuresOf = (alias: string) =>
  `(SELECT json_group_array(json(value) ORDER BY value ->> '$.key') FROM json_each(${alias}.content, '$.figures'))`;

/** SQL of whether a version `v` of a programme tells its figures otherwise than `b`, the one before it. */
export const FIGURES_DIFFER = `${figuresOf('v')} <> ${figuresOf('b')}`;

/** Keeps that the newest versions of these programmes tell their figures otherwise than those before; their order is no figure. */
export const keepFigures = (db: Db, programmes: string[]): Statement =>
  db
    .prepare(
      `INSERT INTO amendment (programme_id, published_at, noun, subject_id, version)
       SELECT p.id, v.published_at, 'programme', p.id, v.version
       FROM json_each(?) AS j
       CROSS JOIN programme AS p ON p.id = j.value
       CROSS JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
       CROSS JOIN programme_version AS b ON b.programme_id = p.id AND b.version = p.version - 1
       WHERE ${FIGURES_DIFFER}`,
    )
    .bind(JSON.stringify(programmes));

/** One more than a list shows, so that it can say that there are others. */
const KEPT = 6;

// Field names come from this code, never from a person.
const picked = (alias: string, fields: readonly string[]) =>
  `json_object(${fields.map((field) => `'${field}', ${alias}.content -> '$.${field}'`).join(', ')})`;

/** What of a promise or of a judgement is amended, and which fields are its words. */
export interface Amendable {
  noun: 'commitment' | 'assessment';
  fields: readonly string[];
}

/**
 * SQL of how the words of one were amended, newest first, as a JSON array; `id` is SQL. Of then: of versions before
 * `until` alone, so that a page of then lists what it listed then, however often it was amended since.
 */
export const wordsAmended = ({ noun, fields }: Amendable, id: string, until?: string) => `(
         SELECT json_group_array(json(face))
         FROM (
           SELECT json_object('version', v.version, 'reason', v.reason, 'published_at', v.published_at,
             'before', ${picked('b', fields)}, 'after', ${picked('v', fields)}) AS face
           FROM main.version AS v
           JOIN main.version AS b ON b.noun = v.noun AND b.subject_id = v.subject_id AND b.version = v.version - 1
           WHERE v.noun = '${noun}' AND v.subject_id = ${id} AND ${picked('b', fields)} <> ${picked('v', fields)}
             ${until ? `AND v.published_at < ${until}` : ''}
           ORDER BY v.version DESC
           LIMIT ${KEPT}
         )
       )`;

/** Keeps that of one: its list has no rows to spare. */
export const keepWords = (db: Db, what: Amendable, id: string): Statement =>
  db
    .prepare(
      `UPDATE "${what.noun}"
       SET amended = ${wordsAmended(what, '?1')}
       WHERE id = ?1`,
    )
    .bind(id);

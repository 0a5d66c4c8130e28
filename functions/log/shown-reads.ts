import type { Db } from '../core/db.ts';
import { versionsOf } from './shown-version-reads.ts';
import type { Shown, Subject } from './shown.ts';

/** More rows than so many subjects have of any table. */
const MOST = 100_000;

/** Ids of the next subjects after one, also of those of which only versions are left, with how people call them. */
export function subjectsAfter(db: Db, subject: Subject, after: string, limit: number) {
  if (subject === 'region')
    return db
      .prepare('SELECT slug AS id, slug AS name FROM region WHERE slug > ? ORDER BY slug LIMIT ?')
      .bind(after, limit);
  const { table, id, only } = versionsOf(subject);
  return db
    .prepare(
      `SELECT s.id, coalesce(t.region || '/' || t.key, '') AS name
       FROM (
         SELECT id FROM (SELECT id FROM "${subject}" WHERE id > ?1 ORDER BY id LIMIT ?2)
         UNION
         SELECT id FROM (
           SELECT DISTINCT ${id} AS id FROM ${table} WHERE ${id} > ?1${only} ORDER BY ${id} LIMIT ?2
         )
       ) AS s LEFT JOIN "${subject}" AS t ON t.id = s.id
       ORDER BY s.id
       LIMIT ?2`,
    )
    .bind(after, limit);
}

/** The rows of these subjects as they stand. */
export const standingRows = (db: Db, { key, columns, standing }: Shown, subjects: string) =>
  db
    .prepare(
      `SELECT j.value AS subject, ${[...new Set([...key, ...columns])].map((name) => `t.${name}`).join(', ')}
       FROM json_each(?1) AS j
       ${standing}
       LIMIT ${MOST}`,
    )
    .bind(subjects);

/** What is sealed of these subjects. */
export const sealedRows = (db: Db, shown: Shown, subjects: string) =>
  db.prepare(`SELECT ${shown.sealed} LIMIT ${MOST}`).bind(subjects);

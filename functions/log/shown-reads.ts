import type { Db } from '../core/db.ts';
import { versionsOf } from './shown-version-reads.ts';
import type { Columns, Shown, Subject } from './shown.ts';

/** More rows than so many subjects have of any table. */
const MOST = 100_000;

/** Columns that say of which programme a thing is. */
const PROGRAMME: Partial<Record<Subject, string>> = {
  programme: 't.id',
  schedule: 't.programme_id',
  budget: 't.programme_id',
  transaction: 't.programme_id',
  indicator: 't.programme_id',
  commitment: 't.programme_id',
  update: 't.programme_id',
};

/**
 * Ids of the next subjects after one, also of those of which only versions are left, with how people call them, where they
 * belong, and their newest version.
 */
export function subjectsAfter(db: Db, subject: Subject, after: string, limit: number) {
  if (subject === 'region')
    return db
      .prepare(
        `SELECT slug AS id, slug AS name, slug AS region, NULL AS programme, version AS newest
         FROM region
         WHERE slug > ?
         ORDER BY slug
         LIMIT ?`,
      )
      .bind(after, limit);
  const { table, id, only } = versionsOf(subject);
  return db
    .prepare(
      `SELECT s.id, coalesce(t.region || '/' || t.key, '') AS name, t.region, ${PROGRAMME[subject] ?? 'NULL'} AS programme,
         (SELECT max(version) FROM ${table} WHERE ${id} = s.id${only}) AS newest
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

/** What is sealed of these subjects; `mended` are contents that are known to be what was sealed, by their subjects. */
export const sealedRows = (
  db: Db,
  { sealed: { columns, from } }: Shown,
  subjects: string,
  mended: Record<string, string>,
) =>
  db
    .prepare(
      `SELECT j.value AS subject, ${listed(columns)}
       ${from}
       LIMIT ${MOST}`,
    )
    .bind(subjects, ...(from.includes('?2') ? [JSON.stringify(mended)] : []));

/** Of things whose row keeps its newest content: that, and what their newest version says. */
export const copiesOf = (db: Db, subject: Exclude<Subject, 'region'>, subjects: string) => {
  const { table, id, only } = versionsOf(subject);
  return db
    .prepare(
      `SELECT t.id, t.content AS kept, v.content AS stored
       FROM json_each(?1) AS j
       CROSS JOIN "${subject}" AS t ON t.id = j.value
       CROSS JOIN (SELECT *, ${id} AS subject FROM ${table} WHERE true${only}) AS v ON v.subject = t.id
         AND v.version = (SELECT max(version) FROM ${table} WHERE ${id} = t.id${only})
       LIMIT ${MOST}`,
    )
    .bind(subjects);
};

const listed = (columns: Columns) =>
  Object.entries(columns)
    .map(([name, sql]) => `${sql} AS ${name}`)
    .join(', ');

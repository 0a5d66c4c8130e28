import { versionBefore } from '../core/as-of.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { NEWEST, type Cursor } from '../core/keyset.ts';
import { CITED } from '../sources/reads.ts';
import { LINE } from './reads.ts';

/** A page of what others think of a region's programmes, plans or words, the newest first; null: no such region. */
export async function readAssessments(
  db: Db,
  region: string,
  { kind, after, limit }: { kind: string; after: Cursor | null; limit: number },
) {
  const { day, id } = after ?? NEWEST;
  const [[home] = [], rows = []] = await readAll(db, [
    db.prepare('SELECT slug, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    db
      .prepare(
        `${LINE}
         WHERE a.region = ? AND a.subject_kind = ? AND (a.day, a.id) < (?, ?)
         ORDER BY a.day DESC, a.id DESC
         LIMIT ?`,
      )
      .bind(region, kind, day, id, limit + 1),
  ]);
  return home ? { rows: rows as (Row & { id: string })[], timeZone: home.time_zone as string } : null;
}

// Judgements of a public word, each as it stood before a moment, the newest first; `region`, `key` and `until` are SQL.
const judgedBefore = (columns: string, region: string, key: string, until: string, limit: number) =>
  `SELECT ${columns}
   FROM assessment AS a
   CROSS JOIN version AS v ON v.noun = 'assessment' AND v.subject_id = a.id
     AND v.version = ${versionBefore('assessment', 'a.id', until)}
   CROSS JOIN organisation AS o ON o.id = a.assessor_id
   CROSS JOIN source AS s ON s.region = a.region AND s.key = v.content ->> '$.source'
   WHERE a.region = ${region} AND a.subject_kind = 'commitment' AND a.subject_key = ${key}
   ORDER BY a.day DESC, a.id DESC
   LIMIT ${limit}`;

/** What others thought of the public word ?1 before a moment, the newest first. */
export const assessmentsBefore = (db: Db, id: string, per: string | null, until: string): Statement =>
  db
    .prepare(
      judgedBefore(
        `a.id, v.content, a.amended, o.name AS assessor_name, ${CITED}`,
        '(SELECT region FROM commitment WHERE id = ?1)',
        '(SELECT key FROM commitment WHERE id = ?1)',
        until,
        20,
      ),
    )
    .bind(id, per);

/** The newest of these as one line of JSON, a column of a list. */
export const noteBefore = (region: string, key: string, until: string) =>
  `(${judgedBefore(
    `json_object('assessor', o.name, 'scale', v.content ->> '$.scale', 'rating', v.content ->> '$.rating',
      'date', v.content ->> '$.date', 'source_id', s.id, 'publisher', s.publisher)`,
    region,
    key,
    until,
    1,
  )})`;

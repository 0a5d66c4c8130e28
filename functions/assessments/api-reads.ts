import { versionBefore } from '../core/as-of.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { NEWEST, type Cursor } from '../core/keyset.ts';
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

/** The newest judgement of a public word, as it stood before a moment, as one line of JSON, a column of a list; all are SQL. */
export const noteBefore = (region: string, key: string, until: string) =>
  `(SELECT json_object('assessor', o.name, 'scale', v.content ->> '$.scale', 'rating', v.content ->> '$.rating',
      'date', v.content ->> '$.date', 'source_id', s.id, 'publisher', s.publisher)
    FROM assessment AS a
    CROSS JOIN version AS v ON v.noun = 'assessment' AND v.subject_id = a.id
      AND v.version = ${versionBefore('assessment', 'a.id', until)}
    CROSS JOIN organisation AS o ON o.id = a.assessor_id
    CROSS JOIN source AS s ON s.region = a.region AND s.key = v.content ->> '$.source'
    WHERE a.region = ${region} AND a.subject_kind = 'commitment' AND a.subject_key = ${key}
    ORDER BY a.day DESC, a.id DESC
    LIMIT 1)`;

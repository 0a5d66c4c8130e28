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

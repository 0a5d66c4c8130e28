import { readAll, type Db, type Row } from '../core/db.ts';
import { NEWEST, type Cursor } from '../core/keyset.ts';

/** A page of a programme's transactions, newest first; null: there is no such programme. */
export async function readSpending(
  db: Db,
  region: string,
  slug: string,
  { after, limit }: { after: Cursor | null; limit: number },
) {
  const { day, id } = after ?? NEWEST;
  const [[home] = [], rows = []] = await readAll(db, [
    db
      .prepare(
        `SELECT p.slug, p.citations
         FROM programme_slug AS s JOIN programme AS p ON p.id = s.programme_id
         WHERE s.region = ? AND s.slug = ?
         LIMIT 1`,
      )
      .bind(region, slug),
    db
      .prepare(
        `SELECT id, day, version, content
         FROM "transaction"
         WHERE programme_id = (SELECT programme_id FROM programme_slug WHERE region = ? AND slug = ?)
           AND (day, id) < (?, ?)
         ORDER BY day DESC, id DESC
         LIMIT ?`,
      )
      .bind(region, slug, day, id, limit + 1),
  ]);
  return home ? { home, rows: rows as (Row & { id: string; day: string })[] } : null;
}

import { readAll, type Db } from '../core/db.ts';

/** A page of a region's sources by key, after one of them; null: there is no such region. */
export async function readSourceList(db: Db, region: string, after: string, limit: number) {
  const [[home] = [], rows = []] = await readAll(db, [
    db.prepare('SELECT slug, name, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    db
      .prepare(
        `SELECT id, version, key, class, publisher, title, byline, editor, event_date, published_at, url,
           archived_url, note
         FROM source
         WHERE region = ? AND key > ?
         ORDER BY key
         LIMIT ?`,
      )
      .bind(region, after, limit + 1),
  ]);
  if (!home) return null;
  const shown = rows.slice(0, limit);
  return { home, rows: shown, next: rows.length > limit ? (shown.at(-1)?.key as string) : null };
}

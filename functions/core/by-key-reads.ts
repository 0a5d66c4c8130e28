import { asItStood } from './as-it-stood.ts';
import { nameBefore, untilEndOf } from './as-of.ts';
import { readAll, type Db, type Row } from './db.ts';

/** Which page of things that are sorted by their keys: after one of them, as they stand or stood at a moment (`per`). */
export interface KeyedPage {
  region: string;
  after: string;
  limit: number;
  per?: string | undefined;
}

/** A page of the sources or organisations of a region; what was not there then leaves it shorter. Null: no such region. */
export async function readByKey(
  db: Db,
  table: 'source' | 'organisation',
  columns: string,
  { region, after, limit, per }: KeyedPage,
): Promise<{ home: Row; rows: Row[]; next: string | null } | null> {
  const then = per === undefined ? db : asItStood(db, { region, isWalked: true }, per);
  const places = `SELECT id, key FROM main.${table} WHERE region = ?1 AND key > ?2 ORDER BY key LIMIT ?3`;
  const [[home] = [], keys = [], rows = []] = await readAll(db, [
    db
      .prepare(
        `SELECT slug, coalesce(${nameBefore('?1', untilEndOf('?2', '?1'))}, name) AS name, time_zone
         FROM region
         WHERE slug = ?1
         LIMIT 1`,
      )
      .bind(region, per ?? null),
    db.prepare(places).bind(region, after, limit + 1),
    then
      .prepare(
        `SELECT ${columns}
         FROM (${places}) AS i CROSS JOIN ${table} AS t ON t.id = i.id
         ORDER BY i.key
         LIMIT ?3`,
      )
      .bind(region, after, limit),
  ]);
  if (!home) return null;
  return { home, rows, next: keys.length > limit ? (keys[limit - 1]?.key as string) : null };
}

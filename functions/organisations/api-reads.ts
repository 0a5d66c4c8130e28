import { readAll, type Db } from '../core/db.ts';

/** A page of a region's organisations by key, without whoever keeps this portal; null: there is no such region. */
export async function readOrganisations(db: Db, region: string, after: string, limit: number) {
  const [[home] = [], rows = []] = await readAll(db, [
    db.prepare('SELECT slug, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    db
      .prepare(
        `SELECT id, key, name, kind, aliases, mandate, source_id
         FROM organisation
         WHERE region = ? AND key > ?
         ORDER BY key
         LIMIT ?`,
      )
      .bind(region, after, limit + 1),
  ]);
  if (!home) return null;
  const shown = rows.slice(0, limit);
  return {
    rows: shown.filter(({ kind }) => kind !== 'portal'),
    next: rows.length > limit ? (shown.at(-1)?.key as string) : null,
    timeZone: home.time_zone as string,
  };
}

import type { RegionCard } from '../../src/regions/page.ts';
import { readAll, type Db, type Row } from '../core/db.ts';

/** Columns of a region's card, for reads of `region AS r`. Its province is called as its own file calls it, then as now. */
export const CARD = `r.slug, r.code, r.name, r.content ->> '$.province.name' AS province, r.demo, r.time_zone, r.programme_count,
       r.figured_programme_count, r.update_count, r.last_event_date, r.last_proof_date`;

export const toRegionCard = (row: Row) => ({ ...row, demo: row.demo === 1 }) as unknown as RegionCard;

/** What the mirror compares a region file with. */
export const regionMirror = (db: Db, slug: string) =>
  db.prepare('SELECT version, content, demo, name, time_zone FROM region WHERE slug = ? LIMIT 1').bind(slug);

/** Why a region's file was corrected last. */
export const lastReason = (db: Db, slug: string) =>
  db
    .prepare(
      `SELECT reason FROM region_version
       WHERE region = ? AND reason IS NOT NULL
       ORDER BY version DESC
       LIMIT 1`,
    )
    .bind(slug);

/** The region that has this Kemendagri code. */
export const codeHolder = (db: Db, code: string) =>
  db.prepare('SELECT slug FROM region WHERE code = ? LIMIT 1').bind(code);

/** Another region that has one of these hosts. */
export const hostHolder = (db: Db, slug: string, hosts: string[]) =>
  db
    .prepare(
      `SELECT host, region FROM region_host
       WHERE host IN (SELECT value FROM json_each(?)) AND region <> ?
       LIMIT 1`,
    )
    .bind(JSON.stringify(hosts), slug);

/** True when nobody in a region may publish their own draft. */
export async function isTwoPerson(db: Db, region: string): Promise<boolean> {
  const [[row] = []] = await readAll(db, [
    db.prepare('SELECT two_person FROM region WHERE slug = ? LIMIT 1').bind(region),
  ]);
  return row?.two_person === 1;
}

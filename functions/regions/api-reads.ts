import type { RegionCard } from '../../src/regions/page.ts';
import { readAll, type Db } from '../core/db.ts';
import { CARD, toRegionCard } from './reads.ts';

/** Regions by slug but no demonstrations, after one of them; of one province, where asked. */
export async function readRegionList(
  db: Db,
  { province, after, limit }: { province?: string | undefined; after: string; limit: number },
): Promise<{ regions: RegionCard[]; next: string | null }> {
  const [rows = []] = await readAll(db, [
    db
      .prepare(
        `SELECT ${CARD}
         FROM region AS r
         WHERE ${province ? 'r.province_code = ?3 AND' : ''} r.demo = 0 AND r.slug > ?1
         ORDER BY r.slug
         LIMIT ?2`,
      )
      .bind(after, limit + 1, ...(province ? [province] : [])),
  ]);
  const regions = rows.slice(0, limit).map(toRegionCard);
  return { regions, next: rows.length > limit ? (regions.at(-1)?.slug ?? null) : null };
}

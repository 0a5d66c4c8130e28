import type { ProgrammePage } from '../../src/programmes/page.ts';
import { inForce, type RegionContent } from '../../src/regions/schema.ts';
import type { Db, Row } from '../core/db.ts';

/** The region in which a programme stands, as its pages name it. */
export const regionOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT slug, name, demo, time_zone, silent_after_days, programme_count, content
       FROM region
       WHERE slug = ?
       LIMIT 1`,
    )
    .bind(region);

/** That region with the dimensions that its programmes are sorted into. */
export function toRegionOfProgramme(row: Row) {
  const sets = (JSON.parse(row.content as string) as RegionContent).dimension_sets;
  const dimensions = (inForce(sets, '9999-12-31') ?? sets.at(-1))?.dimensions ?? [];
  return {
    slug: row.slug,
    name: row.name,
    demo: row.demo === 1,
    time_zone: row.time_zone,
    silent_after_days: row.silent_after_days,
    dimensions,
  } as ProgrammePage['region'];
}

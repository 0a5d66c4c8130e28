import type { Db, Row, Statement } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';

/** How a region is named from outside: by its slug, its Kemendagri code, or a host of its own. */
export interface Jurisdiction {
  by: 'slug' | 'code' | 'host';
  name: string;
}

/** SQL for the slug of the region that ?1 names, of none when there is none; for the batch that reads of it. */
export const REGION_NAMED: Record<Jurisdiction['by'], string> = {
  slug: '?1',
  code: '(SELECT slug FROM region WHERE code = ?1)',
  host: '(SELECT region FROM region_host WHERE host = ?1)',
};

/** The region that is named so, with what its answers need: one row. */
export const regionNamed = (db: Db, { by, name }: Jurisdiction): Statement =>
  db
    .prepare(
      `SELECT r.slug, r.code, r.name, r.demo, r.time_zone, r.organisation_names, s.content AS services,
         a.content AS areas
       FROM region AS r
       LEFT JOIN service_list AS s ON s.region = r.slug
       LEFT JOIN area_list AS a ON a.region = r.slug
       WHERE r.slug = ${REGION_NAMED[by]}
       LIMIT 1`,
    )
    .bind(name);

/** That row; a name that no region has is refused. */
export function mustBeRegion(row: Row | undefined): Row {
  if (!row) throw new Refusal('not_found', (w) => w.jurisdictionUnknown);
  return row;
}

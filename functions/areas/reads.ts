import type { AreaList } from '../../src/areas/schema.ts';
import type { Db, Row } from '../core/db.ts';

/** The kecamatan and kelurahan of a region: one row of `{ content, version }`, for a batch. */
export const areaListOf = (db: Db, region: string) =>
  db.prepare('SELECT content, version FROM area_list WHERE region = ? LIMIT 1').bind(region);

/** The list in such a row; a region without one has no rows, and residents there describe the place in words. */
export const toAreaList = (row: Row | undefined): AreaList =>
  row ? (JSON.parse(row.content as string) as AreaList) : [];

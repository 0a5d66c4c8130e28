import { ServiceList } from '../../src/services/schema.ts';
import type { Db, Row } from '../core/db.ts';

/** What can be reported in a region: one row of `{ content, version }`, for a batch. */
export const serviceListOf = (db: Db, region: string) =>
  db.prepare('SELECT content, version FROM service_list WHERE region = ? LIMIT 1').bind(region);

/** The list in such a row. It was checked when it was written. */
export const toServiceList = (row: Row) => JSON.parse(row.content as string) as ServiceList;

/** Those of some keys that a region's organisations have. */
export const organisationKeys = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      'SELECT key FROM organisation WHERE region = ? AND key IN (SELECT value FROM json_each(?)) LIMIT 60',
    )
    .bind(region, JSON.stringify(keys));

import type { ServiceList } from '../../src/services/schema.ts';
import type { Db } from '../core/db.ts';

export const insertServiceList = (db: Db, region: string, list: ServiceList) =>
  db
    .prepare(
      'INSERT INTO service_list (region, content, version) VALUES (?, ?, 1) ON CONFLICT (region) DO NOTHING',
    )
    .bind(region, JSON.stringify(list));

/** Replaces what can be reported in a region while it is still at `version`. */
export const replaceServiceList = (db: Db, region: string, list: ServiceList, version: number) =>
  db
    .prepare('UPDATE service_list SET content = ?, version = version + 1 WHERE region = ? AND version = ?')
    .bind(JSON.stringify(list), region, version);

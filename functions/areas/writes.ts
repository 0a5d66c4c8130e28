import type { AreaList } from '../../src/areas/schema.ts';
import type { Db } from '../core/db.ts';

export const insertAreaList = (db: Db, region: string, areas: AreaList) =>
  db
    .prepare(
      'INSERT INTO area_list (region, content, version) VALUES (?, ?, 1) ON CONFLICT (region) DO NOTHING',
    )
    .bind(region, JSON.stringify(areas));

/** Replaces the areas of a region while they are still at `version`. */
export const replaceAreaList = (db: Db, region: string, areas: AreaList, version: number) =>
  db
    .prepare('UPDATE area_list SET content = ?, version = version + 1 WHERE region = ? AND version = ?')
    .bind(JSON.stringify(areas), region, version);

import type { Db } from '../core/db.ts';

/** Touches a region and changes nothing: the guard of an event that tells what was taken along. */
export const touchRegion = (db: Db, region: string) =>
  db.prepare('UPDATE region SET slug = slug WHERE slug = ?').bind(region);

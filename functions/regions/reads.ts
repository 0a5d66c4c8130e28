import type { Db } from '../core/db.ts';

/** The regions that exist, by slug: the snapshot walks them. */
export const regionSlugs = (db: Db, after: string, limit: number) =>
  db.prepare('SELECT slug FROM region WHERE slug > ? ORDER BY slug LIMIT ?').bind(after, limit);

/** What the mirror compares a region file with. */
export const regionMirror = (db: Db, slug: string) =>
  db.prepare('SELECT version, content, demo, name, time_zone FROM region WHERE slug = ? LIMIT 1').bind(slug);

/** The region that has this Kemendagri code. */
export const codeHolder = (db: Db, code: string) =>
  db.prepare('SELECT slug FROM region WHERE code = ? LIMIT 1').bind(code);

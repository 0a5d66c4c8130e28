import { sourceKeys, type RegionContent } from '../../src/regions/schema.ts';
import type { Db, Statement } from '../core/db.ts';
import { nameWords } from './name-words.ts';

/** The province of a region; it may follow in the same batch, because its key is checked at the end. */
export const addProvince = (db: Db, { code, name }: RegionContent['province']) =>
  db
    .prepare(
      'INSERT INTO province (code, name) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name',
    )
    .bind(code, name);

export const insertRegion = (db: Db, slug: string, region: RegionContent) =>
  db
    .prepare(
      `INSERT INTO region (slug, code, name, kind, province_code, time_zone, demo, content, dimension_keys,
         stages, version)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
       ON CONFLICT DO NOTHING`,
    )
    .bind(slug, ...values(region));

/** Replaces the mirrored content when it is still at `version`. */
export const replaceRegion = (db: Db, slug: string, region: RegionContent, version: number) =>
  db
    .prepare(
      `UPDATE region
       SET code = ?, name = ?, kind = ?, province_code = ?, time_zone = ?, demo = ?, content = ?,
         dimension_keys = ?, stages = ?, version = version + 1
       WHERE slug = ? AND version = ?`,
    )
    .bind(...values(region), slug, version);

const values = (r: RegionContent) => [
  r.code,
  r.name,
  r.kind,
  r.province.code,
  r.time_zone,
  r.demo ? 1 : 0,
  JSON.stringify(r),
  sortedKeys(r.dimension_sets.at(-1)?.dimensions.map((d) => d.key)),
  sortedKeys(r.stage_ladder.map((rung) => rung.stage)),
];

/** A face of a region's file: its version, when it was published (UTC), and why it corrects the one before, if it does. */
export interface FaceWrite {
  version: number;
  at: string;
  reason: string | null;
}

/** Keeps the face that a region's file has at a version, whole and for ever. */
export const keepFace = (db: Db, slug: string, region: RegionContent, { version, at, reason }: FaceWrite) =>
  db
    .prepare(
      'INSERT INTO region_version (region, version, content, reason, published_at) VALUES (?, ?, ?, ?, ?)',
    )
    .bind(slug, version, JSON.stringify(region), reason, at);

const sortedKeys = (keys: string[] = []) => [...new Set(keys)].toSorted().join(' ') || null;

/** Keeps on which sources the file of a region rests. */
export const keepUses = (db: Db, slug: string, region: RegionContent, { version, at }: FaceWrite) =>
  db
    .prepare(
      `INSERT INTO told_face (region, noun, subject_id, version, content, published_at)
       VALUES (?1, 'region', ?1, ?2, ?3, ?4)`,
    )
    .bind(slug, version, JSON.stringify(region), at);

/** The words and hosts a region is found by and the sources its file names, made anew. */
export const reindex = (db: Db, slug: string, r: RegionContent): Statement[] => [
  db.prepare('DELETE FROM region_word WHERE slug = ?').bind(slug),
  db
    .prepare('INSERT INTO region_word (word, slug) SELECT DISTINCT value, ?1 FROM json_each(?2)')
    .bind(slug, JSON.stringify(nameWords(r.name))),
  db.prepare('DELETE FROM region_source WHERE region = ?').bind(slug),
  db
    .prepare('INSERT INTO region_source (region, source_key) SELECT DISTINCT ?1, value FROM json_each(?2)')
    .bind(slug, JSON.stringify(sourceKeys(r))),
  db.prepare('DELETE FROM region_host WHERE region = ?').bind(slug),
  db
    .prepare('INSERT INTO region_host (host, region) SELECT DISTINCT value, ?1 FROM json_each(?2)')
    .bind(slug, JSON.stringify(r.hosts ?? [])),
];

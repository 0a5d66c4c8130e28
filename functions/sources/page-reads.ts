import type { SourcePage } from '../../src/sources/page.ts';
import { readAll, type Db } from '../core/db.ts';
import { toProgrammeCard } from '../programmes/reads.ts';
import { toUpdateCard } from '../updates/reads.ts';
import { toSource } from './reads.ts';

const LIST = 20;

/** A source with everything that rests on it, newest first. */
export async function readSourcePage(db: Db, id: string): Promise<SourcePage | null> {
  const [sources = [], updates = [], programmes = [], versions = []] = await readAll(db, [
    sourceWithRegion(db, id),
    updatesOn(db, id),
    programmesOn(db, id),
    versionsOf(db, id),
  ]);
  const row = sources[0];
  if (!row) return null;
  return {
    id,
    region: {
      slug: row.region,
      name: row.region_name,
      demo: row.demo === 1,
      time_zone: row.time_zone,
      silent_after_days: row.silent_after_days,
    } as SourcePage['region'],
    source: toSource(row),
    updates: updates.map(toUpdateCard),
    programmes: programmes.map(toProgrammeCard),
    versions: versions as unknown as SourcePage['versions'],
  };
}

const sourceWithRegion = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT s.*, r.name AS region_name, r.demo, r.time_zone, r.silent_after_days
       FROM source AS s JOIN region AS r ON r.slug = s.region
       WHERE s.id = ?
       LIMIT 1`,
    )
    .bind(id);

const updatesOn = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT u.*, r.name AS region_name, r.time_zone, p.slug AS programme_slug, p.title AS programme_title
       FROM update_source AS c
       CROSS JOIN "update" AS u ON u.id = c.update_id
       CROSS JOIN region AS r ON r.slug = u.region
       LEFT JOIN programme AS p ON p.id = u.programme_id
       WHERE c.source_id = ?
       ORDER BY c.event_date DESC, c.update_id DESC
       LIMIT ${LIST}`,
    )
    .bind(id);

const programmesOn = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT p.*
       FROM programme_source AS c JOIN programme AS p ON p.id = c.programme_id
       WHERE c.source_id = ?
       LIMIT ${LIST}`,
    )
    .bind(id);

const versionsOf = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT version, json_extract(content, '$.class') AS class, reason, published_at
       FROM source_version
       WHERE source_id = ?
       ORDER BY version DESC
       LIMIT ${LIST}`,
    )
    .bind(id);

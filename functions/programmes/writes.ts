import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import type { Db, Statement } from '../core/db.ts';
import { citedKeys } from './cited-keys.ts';

/** A programme as it is about to be written. `at` is the instant of publication, UTC. */
export interface ProgrammeWrite {
  id: string;
  region: string;
  version: number;
  at: string;
  content: ProgrammeContent;
}

const slugOf = (content: ProgrammeContent) => content.slug ?? content.key;

export const insertProgramme = (db: Db, p: ProgrammeWrite) =>
  db
    .prepare(
      `INSERT INTO programme (id, region, key, slug, version, title, dimension, status, quick_win, figured,
         last_event_date, created_at, amended_at)
       VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, 0, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      p.id,
      p.region,
      p.content.key,
      slugOf(p.content),
      p.content.title,
      p.content.dimension,
      p.content.status,
      p.content.quick_win ? 1 : 0,
      p.content.known_since,
      p.at,
      p.at,
    );

/** Amends a programme that is still at the version before. */
export const replaceProgramme = (db: Db, p: ProgrammeWrite) =>
  db
    .prepare(
      `UPDATE programme
       SET slug = ?, title = ?, dimension = ?, status = ?, quick_win = ?, amended_at = ?, version = version + 1
       WHERE id = ? AND version = ?`,
    )
    .bind(
      slugOf(p.content),
      p.content.title,
      p.content.dimension,
      p.content.status,
      p.content.quick_win ? 1 : 0,
      p.at,
      p.id,
      p.version - 1,
    );

/** What follows a written programme: its version, its address, its roles and its sources. */
export const followProgramme = (db: Db, p: ProgrammeWrite, reason: string | null): Statement[] => [
  db
    .prepare(
      'INSERT INTO programme_version (programme_id, version, content, reason, published_at) VALUES (?, ?, ?, ?, ?)',
    )
    .bind(p.id, p.version, JSON.stringify(p.content), reason, p.at),
  db
    .prepare(
      'INSERT INTO programme_slug (region, slug, programme_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    )
    .bind(p.region, slugOf(p.content), p.id),
  // Of two programmes that reach for one address at once, the second is refused whole.
  db
    .prepare(
      'INSERT INTO guard (ok) SELECT 0 FROM programme_slug WHERE region = ? AND slug = ? AND programme_id <> ?',
    )
    .bind(p.region, slugOf(p.content), p.id),
  db.prepare('DELETE FROM programme_role WHERE programme_id = ?').bind(p.id),
  db
    .prepare(
      `INSERT INTO programme_role (programme_id, organisation_id, role)
       SELECT ?1, o.id, json_extract(j.value, '$.role')
       FROM json_each(?3) AS j JOIN organisation AS o ON o.region = ?2 AND o.key = json_extract(j.value, '$.organisation')`,
    )
    .bind(p.id, p.region, JSON.stringify(p.content.organisations)),
  // None ever leaves: older versions still rest on it.
  db
    .prepare(
      `INSERT INTO programme_source (source_id, programme_id)
       SELECT DISTINCT s.id, ?1 FROM json_each(?3) AS j JOIN source AS s ON s.region = ?2 AND s.key = j.value
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(p.id, p.region, JSON.stringify(citedKeys(p.content))),
];

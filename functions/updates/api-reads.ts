import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { nameBefore, titleBefore, untilEndOf } from '../core/as-of.ts';
import { cursorFrom, cut, NEWEST, type Cursor } from '../core/keyset.ts';
import { newestOfAll, newestOfProgramme, newestOfRegion } from './reads.ts';

/** Of what a list of updates is: everything but demonstrations, a region, or one of its programmes. */
export interface Listing {
  region?: string;
  programme?: string;
  limit: number;
  after?: string | undefined;
  /** As published by the end of this day: then a page may hold fewer than `limit`, and it goes on all the same. */
  per?: string | undefined;
}

/** A page of updates by the day they happened, newest first; null when the region or programme is not there. */
export async function readUpdateList(db: Db, asked: Listing) {
  const { region, programme, limit, per } = asked;
  const after = cursorFrom(asked.after) ?? NEWEST;
  const [rows = [], faces = [], [place] = []] = await readAll(db, [
    region === undefined
      ? newestOfAll(db, limit + 1, after)
      : programme === undefined
        ? newestOfRegion(db, region, limit + 1, after)
        : newestOfProgramme(db, region, programme, limit + 1, after),
    facesThen(db, asked, after),
    placeOf(db, region ?? '', programme),
  ]);
  if (region !== undefined && !place) return null;
  const { shown, next } = cut(rows as Listed[], limit, (row) => row.event_date);
  const then = new Map(faces.map((row) => [row.id, row]));
  const told = per === undefined ? shown : shown.flatMap((row) => asOf(row, then.get(row.id)));
  return { updates: told, next, timeZone: place?.time_zone as string | undefined };
}

type Listed = Row & { id: string; event_date: string };

// What was removed since tells nothing but that it was there.
const asOf = (row: Listed, face: Row | undefined): Row[] =>
  face ? [{ ...row, ...face, changed_at: face.changed_at }] : [];

const SAME: Record<string, string> = {
  all: 'u.demo = 0 AND ?5 = ?5 AND ?6 = ?6',
  region: 'u.region = ?5 AND ?6 = ?6',
  programme: 'u.programme_id = (SELECT programme_id FROM programme_slug WHERE region = ?5 AND slug = ?6)',
};

// The same page once more, with the version that each had on the day; without a day there is nothing to read.
function facesThen(db: Db, { region, programme, limit, per }: Listing, after: Cursor): Statement {
  const scope = region === undefined ? 'all' : programme === undefined ? 'region' : 'programme';
  return db
    .prepare(
      `SELECT v.update_id AS id, v.version, v.published_at AS changed_at, v.content ->> '$.title' AS title,
         v.content ->> '$.event_date' AS event_date, u.programme_title, u.region_name
       FROM (
         SELECT u.id, u.region, u.until, ${titleBefore('u.programme_id', 'u.until')} AS programme_title,
           coalesce(${nameBefore('u.region', 'u.until')}, (SELECT name FROM region WHERE slug = u.region)) AS region_name
         FROM (SELECT u.*, ${untilEndOf('?4', 'u.region')} AS until FROM "update" AS u) AS u
         WHERE ?4 IS NOT NULL AND ${SAME[scope]} AND (u.event_date, u.id) < (?1, ?2)
         ORDER BY u.event_date DESC, u.id DESC
         LIMIT ?3
       ) AS u
       CROSS JOIN update_version AS v ON v.update_id = u.id AND v.version = (
         SELECT w.version FROM update_version AS w
         WHERE w.update_id = u.id AND w.published_at < u.until
         ORDER BY w.version DESC LIMIT 1
       )
       LIMIT ?3`,
    )
    .bind(after.day, after.id, limit, per ?? null, region ?? '', programme ?? '');
}

const placeOf = (db: Db, region: string, programme: string | undefined) =>
  programme === undefined
    ? db.prepare('SELECT time_zone FROM region WHERE slug = ? LIMIT 1').bind(region)
    : db
        .prepare(
          `SELECT r.time_zone
           FROM programme_slug AS s JOIN region AS r ON r.slug = s.region
           WHERE s.region = ? AND s.slug = ?
           LIMIT 1`,
        )
        .bind(region, programme);

/** One version of an update and the list of all: a numbered one, the one of a day, or the newest. */
export async function readUpdateVersion(
  db: Db,
  id: string,
  { version = null, per = null }: { version?: number | null; per?: string | null },
) {
  const [[head] = [], [shown] = [], versions = []] = await readAll(db, [
    db
      .prepare(
        `SELECT u.id, u.version AS latest, u.region, r.time_zone,
           coalesce(${nameBefore('u.region', untilEndOf('?2', 'u.region'))}, r.name) AS region_name
         FROM "update" AS u JOIN region AS r ON r.slug = u.region
         WHERE u.id = ?1
         LIMIT 1`,
      )
      .bind(id, per),
    db
      .prepare(
        `SELECT ${VERSION}, content
         FROM update_version
         WHERE update_id = ?1 AND version <= coalesce(?2, 999999)
           AND published_at < ${untilEndOf('?3', '(SELECT region FROM "update" WHERE id = ?1)')}
         ORDER BY version DESC
         LIMIT 1`,
      )
      .bind(id, version, per),
    db
      .prepare(`SELECT ${VERSION} FROM update_version WHERE update_id = ? ORDER BY version DESC LIMIT 200`)
      .bind(id),
  ]);
  return head ? { head, shown: shown ?? null, versions } : null;
}

const VERSION =
  'version, change_kind, reason, published_at, redacted_at, redaction_reason, content_sha256 AS sha256';

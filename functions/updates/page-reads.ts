import type { TimelinePage, UpdatePage } from '../../src/updates/page.ts';
import { untilOf } from '../core/as-it-stood.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { Refusal } from '../core/refusal.ts';
import { sumOfUpdate, toSum } from '../feedback/public-reads.ts';
import { reportedOnUpdate, toReported } from '../error-reports/list-reads.ts';
import { SEALED_AS } from '../log/reads.ts';
import { mementosBefore, mementosOfVersion, toMementos } from '../mementos/reads.ts';
import { CITED_BY, newestOfAll, newestOfRegion, toUpdateCard } from './reads.ts';

const TIMELINE = 20;
const VERSIONS = 50;

/** One version of an update, and the list of all of them. Without a number: the newest. */
export async function readUpdatePage(db: Db, id: string, version: number | null): Promise<UpdatePage | null> {
  const [heads = [], shown = [], versions = [], near = [], reported = [], sums = []] = await readAll(db, [
    headOf(db, id),
    versionOf(db, id, version),
    versionsOf(db, id, version),
    mementosOfVersion(db, id, version),
    // What goes on being said of it has no place on a version's own page, which never changes.
    ...(version === null ? [reportedOnUpdate(db, id), sumOfUpdate(db, id)] : []),
  ]);
  const [head, row] = [heads[0], shown[0]];
  if (!head || !row) return null;
  return {
    id,
    title: head.title,
    event_date: head.event_date,
    latest: head.version,
    region: { slug: head.region, name: head.region_name, demo: head.demo === 1, time_zone: head.time_zone },
    shown: { ...row, content: row.content ? JSON.parse(row.content as string) : null },
    versions,
    mementos: toMementos({ kind: 'update', id }, near),
    reported: toReported(reported),
    seen: toSum(sums[0]),
  } as unknown as UpdatePage;
}

const headOf = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT u.title, u.event_date, u.version, u.region, u.demo, r.name AS region_name, r.time_zone
       FROM "update" AS u JOIN region AS r ON r.slug = u.region
       WHERE u.id = ?
       LIMIT 1`,
    )
    .bind(id);

const VERSION = 'version, change_kind, reason, published_at, redacted_at, redaction_reason';

// As it was known when the version was published: what came later to its author does not change its page.
const CITED_BY_KIND = `(
         SELECT v.content ->> '$.kind'
         FROM organisation AS o
         JOIN version AS v ON v.noun = 'organisation' AND v.subject_id = o.id AND v.published_at <= update_version.published_at
         WHERE o.region = (SELECT region FROM "update" WHERE id = ?1)
           AND o.key = update_version.content ->> '$.author'
         ORDER BY v.version DESC
         LIMIT 1)`;

const versionOf = (db: Db, id: string, version: number | null) =>
  db
    .prepare(
      `SELECT ${VERSION}, content, content_sha256, ${SEALED_AS}, ${CITED_BY_KIND} AS author_kind
       FROM update_version
       WHERE update_id = ?1 AND version = coalesce(?2, (SELECT version FROM "update" WHERE id = ?1))
       LIMIT 1`,
    )
    .bind(id, version);

// Up to the one that is shown: what a version's own page lists does not grow.
const versionsOf = (db: Db, id: string, version: number | null) =>
  db
    .prepare(
      `SELECT ${VERSION}
       FROM update_version
       WHERE update_id = ? AND version <= coalesce(?, 999999)
       ORDER BY version DESC
       LIMIT ${VERSIONS}`,
    )
    .bind(id, version);

/** The path of the version in which an update stood at a moment (null: there was none yet), and its region's time zone; null: there is no such update. */
export async function readVersionAsOf(db: Db, id: string, per: string) {
  const kept = { kind: 'update' as const, id };
  const until = untilOf(per, `(SELECT region FROM "update" WHERE id = '${id}')`);
  const [[home] = [], rows = []] = await readAll(db, [
    db
      .prepare(
        'SELECT r.time_zone FROM "update" AS u JOIN region AS r ON r.slug = u.region WHERE u.id = ? LIMIT 1',
      )
      .bind(id),
    mementosBefore(db, kept, until),
  ]);
  return home
    ? { path: toMementos(kept, rows).chosen?.path ?? null, timeZone: home.time_zone as string }
    : null;
}

/** What happened, newest day first: everywhere, or in one region. Demonstrations appear only when asked for. */
export async function readTimelinePage(db: Db, asked: TimelinePage['asked']): Promise<TimelinePage | null> {
  const after = cursorFrom(asked.sebelum) ?? undefined;
  const region = asked.wilayah ?? null;
  const [updates = [], regions = []] = await readAll(db, [
    region
      ? newestOfRegion(db, region, TIMELINE + 1, after, CITED_BY)
      : newestOfAll(db, TIMELINE + 1, after, CITED_BY),
    db.prepare('SELECT slug, name FROM region WHERE slug = ? LIMIT 1').bind(region ?? ''),
  ]);
  if (region && !regions[0]) throw new Refusal('invalid', (w) => w.regionFilterUnknown);
  const { shown, next } = cut(updates.map(toListed), TIMELINE, (u) => u.event_date);
  return { updates: shown, region: (regions[0] as TimelinePage['region']) ?? null, asked, next };
}

const toListed = (row: Row) => ({
  ...toUpdateCard(row),
  author: row.author as string | null,
  demo: row.demo === 1,
});

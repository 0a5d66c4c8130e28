import { asItStood } from '../core/as-it-stood.ts';
import { untilEndOf, versionBefore } from '../core/as-of.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';
import { ORIGINAL_FIGURES } from './reads.ts';
import { regionOf } from './region-reads.ts';

/** Rows of a whole programme, at most. */
export const MOST = { budgets: 100, transactions: 20, indicators: 50 };

const OF = '(SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?2)';
const UNTIL = untilEndOf('?3', '?1');

/** A programme as it stood by the end of a day, or stands now, in one round trip; null: no such address. */
export async function readProgrammeThen(db: Db, region: string, slug: string, per: string | null) {
  const then = thenOf(db, region, slug, per);
  const asked = (sql: string) => db.prepare(sql).bind(region, slug, per);
  const [
    [home] = [],
    [row = null] = [],
    names = [],
    [schedule = null] = [],
    budgets = [],
    indicators = [],
    methods = [],
    transactions = [],
  ] = await readAll(db, [
    homeOf(db, region, slug),
    then.prepare(PROGRAMME).bind(region, slug),
    then.prepare(NAMES).bind(region, slug),
    asked(SCHEDULE),
    asked(facesOf('budget', 't.fiscal_year DESC, t.said_on DESC, t.id DESC', MOST.budgets)),
    asked(facesOf('indicator', 't.title, t.id', MOST.indicators, ORIGINALS)),
    asked(METHODS),
    transactionsThen(db, region, slug, per),
  ]);
  return home ? { home, row, names, schedule, budgets, indicators, methods, transactions } : null;
}

/** What is called otherwise today is called then as it was then: its region, its organisations, its sources. */
export const thenOf = (db: Db, region: string, slug: string, per: string | null) =>
  per === null ? db : asItStood(db, { region, programme: slug }, per);

/** Where a programme is now that has or had this slug, whenever it came. */
export const homeOf = (db: Db, region: string, slug: string): Statement =>
  db
    .prepare(
      `SELECT p.slug, r.time_zone
       FROM programme_slug AS s
       JOIN programme AS p ON p.id = s.programme_id
       JOIN region AS r ON r.slug = p.region
       WHERE s.region = ? AND s.slug = ?
       LIMIT 1`,
    )
    .bind(region, slug);

const PROGRAMME = `SELECT p.id, p.region, p.slug, p.version, p.update_count, p.last_event_date, p.citations,
         r.name AS region_name, v.content, v.reason, v.published_at, ${ORIGINAL_FIGURES}
       FROM programme_slug AS s
       JOIN programme AS p ON p.id = s.programme_id
       JOIN region AS r ON r.slug = p.region
       JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
       WHERE s.region = ?1 AND s.slug = ?2
       LIMIT 1`;

// Those of any of its versions: the answer picks the ones of the day by their keys.
const NAMES = `SELECT DISTINCT o.key, o.name
       FROM programme_version AS v, json_each(v.content, '$.organisations') AS e
       JOIN organisation AS o ON o.region = ?1 AND o.key = e.value ->> '$.organisation'
       WHERE v.programme_id = ${OF}
       LIMIT 200`;

const SCHEDULE = `SELECT t.id, v.version, v.content
       FROM schedule AS t
       CROSS JOIN version AS v ON v.noun = 'schedule' AND v.subject_id = t.id
         AND v.version = ${versionBefore('schedule', 't.id', UNTIL)}
       WHERE t.programme_id = ${OF}
       LIMIT 1`;

const facesOf = (
  noun: 'budget' | 'indicator',
  order: string,
  limit: number,
  more = { column: '', join: '' },
) =>
  `SELECT t.id, v.version, v.content, v.reason, v.published_at${more.column}
       FROM ${noun} AS t
       CROSS JOIN version AS v ON v.noun = '${noun}' AND v.subject_id = t.id
         AND v.version = ${versionBefore(noun, 't.id', UNTIL)}
       ${more.join}
       WHERE t.programme_id = ${OF}
       ORDER BY ${order}
       LIMIT ${limit}`;

// What the values of an indicator were when first published.
const ORIGINALS = {
  column: ", coalesce(f.points, '[]') AS originals",
  join: 'LEFT JOIN indicator_original AS f ON f.indicator_id = t.id AND f.version = v.version',
};

const METHODS = `SELECT DISTINCT m.key, v.content
       FROM indicator AS i
       JOIN method AS m ON m.id = i.method_id
       CROSS JOIN version AS v ON v.noun = 'method' AND v.subject_id = m.id
         AND v.version = ${versionBefore('method', 'm.id', UNTIL)}
       WHERE i.programme_id = ${OF}
       LIMIT ${MOST.indicators}`;

// With their version of that day; those that came later are left out.
const transactionsThen = (db: Db, region: string, slug: string, per: string | null): Statement =>
  db
    .prepare(
      `SELECT t.id, v.version, v.content
       FROM (
         SELECT id, day FROM "transaction" WHERE programme_id = ${OF} ORDER BY day DESC, id DESC LIMIT ?4
       ) AS t
       CROSS JOIN version AS v ON v.noun = 'transaction' AND v.subject_id = t.id
         AND v.version = ${versionBefore('transaction', 't.id', UNTIL)}
       ORDER BY t.day DESC, t.id DESC
       LIMIT ${MOST.transactions}`,
    )
    .bind(region, slug, per, per === null ? MOST.transactions : PAST);

/** So many of the newest transactions are looked through for those of a day. */
const PAST = 400;

/** A page of a region's programmes, each with the face and the plan that it had by the end of a day. */
export async function readProgrammesThen(
  db: Db,
  { region, per, after, limit }: { region: string; per: string; after: Cursor | null; limit: number },
): Promise<{ home: Row; rows: Row[] } | null> {
  const until = untilEndOf('?2', '?1');
  const [[home] = [], rows = []] = await readAll(db, [
    regionOf(db, region),
    db
      .prepare(
        `SELECT p.id, p.region, p.slug, p.last_event_date, v.content, w.content AS schedule,
           coalesce(k.update_count, 0) AS count_then, k.last_event_date AS heard_then
         FROM (
           SELECT * FROM programme
           WHERE region = ?1 AND (last_event_date, id) > (?3, ?4)
           ORDER BY last_event_date, id
           LIMIT ?5
         ) AS p
         LEFT JOIN programme_version AS v ON v.programme_id = p.id AND v.version = (
           SELECT version FROM programme_version
           WHERE programme_id = p.id AND published_at < ${until}
           ORDER BY version DESC LIMIT 1
         )
         LEFT JOIN programme_publication AS k ON k.programme_id = p.id AND k.at = (
           SELECT at FROM programme_publication WHERE programme_id = p.id AND at < ${until} ORDER BY at DESC LIMIT 1
         )
         LEFT JOIN schedule AS t ON t.programme_id = p.id
         LEFT JOIN version AS w ON w.noun = 'schedule' AND w.subject_id = t.id
           AND w.version = ${versionBefore('schedule', 't.id', until)}
         ORDER BY p.last_event_date, p.id
         LIMIT ?5`,
      )
      .bind(region, per, after?.day ?? '', after?.id ?? '', limit + 1),
  ]);
  return home ? { home, rows } : null;
}

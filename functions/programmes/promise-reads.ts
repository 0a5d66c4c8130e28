import { atMost } from '../../src/programmes/page.ts';
import type { MoneyYear } from '../../src/programmes/money.ts';
import type { Db, Row } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';
import { CITED } from '../sources/reads.ts';

const OF = '(SELECT programme_id FROM programme_slug WHERE region = ? AND slug = ?)';
const VERSIONS = atMost.versions + 1;

/** The plan of the programme that has this slug, whole: its milestones and everything said of them in one row. */
export const scheduleOf = (db: Db, region: string, slug: string) =>
  db
    .prepare(`SELECT id, 'rencana' AS anchor, content FROM schedule WHERE programme_id = ${OF} LIMIT 1`)
    .bind(region, slug);

/** Why and when that plan changed, newest first. */
export const scheduleVersionsOf = (db: Db, region: string, slug: string) =>
  db
    .prepare(
      `SELECT version, reason, published_at
       FROM version
       WHERE noun = 'schedule' AND subject_id = (SELECT id FROM schedule WHERE programme_id = ${OF})
       ORDER BY version DESC
       LIMIT ${VERSIONS}`,
    )
    .bind(region, slug);

/** What was set aside for a programme, newest fiscal year first, and in it what was said last; what names no year comes after. */
export const budgetsOf = (db: Db, region: string, slug: string, limit: number) =>
  db
    .prepare(
      `SELECT content
       FROM budget
       WHERE programme_id = ${OF}
       ORDER BY fiscal_year DESC, said_on DESC, id DESC
       LIMIT ?`,
    )
    .bind(region, slug, limit);

/** The ids of what has a number of its own on a page, by the anchors that these rows bring. */
export const toIds = (lists: Row[][]): Record<string, string> =>
  Object.fromEntries(lists.flat().map(({ anchor, id }) => [anchor, id as string]));

/** What each of its fiscal years adds up to, newest first. */
export const moneyYearsOf = (db: Db, region: string, slug: string, limit: number) =>
  db
    .prepare(
      `SELECT fiscal_year, coalesce(original, original_gap) AS original, coalesce(revised, revised_gap) AS revised,
         commitment, disbursement, expenditure, funds, records, status, said_on, sources
       FROM money_year
       WHERE programme_id = ${OF}
       ORDER BY fiscal_year DESC
       LIMIT ?`,
    )
    .bind(region, slug, limit);

/** A kept year as the page shows it. */
export const toMoneyYear = (row: Row) =>
  ({
    ...row,
    sources: JSON.parse(row.sources as string) as string[],
  }) as MoneyYear;

/** Its transactions, newest first. */
export const transactionsOf = (db: Db, region: string, slug: string, limit: number, after: Cursor) =>
  db
    .prepare(
      `SELECT id, day, content
       FROM "transaction"
       WHERE programme_id = ${OF} AND (day, id) < (?, ?)
       ORDER BY day DESC, id DESC
       LIMIT ?`,
    )
    .bind(region, slug, after.day, after.id, limit);

/** Its indicators, each with its values. */
export const indicatorsOf = (db: Db, region: string, slug: string, limit: number) =>
  db
    .prepare(
      `SELECT id, key, 'indikator-' || key AS anchor, content, originals
       FROM indicator
       WHERE programme_id = ${OF}
       ORDER BY title, id
       LIMIT ?`,
    )

    .bind(region, slug, limit);

/** The ways in which those indicators are counted. */
export const methodsOf = (db: Db, region: string, slug: string, limit: number) =>
  db
    .prepare(
      `SELECT m.content, ${CITED}
       FROM indicator AS i
       JOIN method AS m ON m.id = i.method_id
       JOIN source AS s ON s.region = m.region AND s.key = json_extract(m.content, '$.source')
       WHERE i.programme_id = ${OF}
       ORDER BY i.title, i.id
       LIMIT ?`,
    )
    .bind(region, slug, limit);

/** Its own figures, money and indicators that were amended after they were published, newest first: before, after, and why. */
export const amendedOf = (db: Db, region: string, slug: string) =>
  db
    .prepare(
      `SELECT a.noun, a.version, coalesce(v.reason, w.reason) AS reason, a.published_at,
         coalesce(b.content, ${figuresOf('c')}) AS before, coalesce(v.content, ${figuresOf('w')}) AS after
       FROM amendment AS a
       LEFT JOIN version AS v ON v.noun = a.noun AND v.subject_id = a.subject_id AND v.version = a.version
       LEFT JOIN version AS b ON b.noun = a.noun AND b.subject_id = a.subject_id AND b.version = a.version - 1
       LEFT JOIN programme_version AS w ON a.noun = 'programme' AND w.programme_id = a.subject_id AND w.version = a.version
       LEFT JOIN programme_version AS c ON a.noun = 'programme' AND c.programme_id = a.subject_id AND c.version = a.version - 1
       WHERE a.programme_id = ${OF}
       ORDER BY a.published_at DESC, a.noun DESC, a.subject_id DESC, a.version DESC
       LIMIT ${VERSIONS}`,
    )
    .bind(region, slug);

const figuresOf = (face: string) =>
  `json_object('key', ${face}.content ->> '$.key', 'figures', ${face}.content -> '$.figures')`;

/** The newest moved dates of a region. */
export const movesOfRegion = (db: Db, region: string, limit: number, after: Cursor) =>
  db
    .prepare(
      `SELECT m.id, m.title, m.from_due, m.to_due, m.days, m.reason, m.as_of,
         p.slug AS programme_slug, p.title AS programme_title, ${CITED}
       FROM milestone_move AS m
       JOIN programme AS p ON p.id = m.programme_id
       JOIN source AS s ON s.id = m.source_id
       WHERE m.region = ? AND (m.as_of, m.id) < (?, ?)
       ORDER BY m.as_of DESC, m.id DESC
       LIMIT ?`,
    )
    .bind(region, after.day, after.id, limit);

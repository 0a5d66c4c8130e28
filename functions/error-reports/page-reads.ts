import type { ErrorReportList, ErrorReportPage, PublicReport } from '../../src/error-reports/page.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut, type Cursor } from '../core/keyset.ts';

const LIST = 20;

// The columns that everybody may read: what residents wrote is not among them.
const PUBLIC = 'e.id, e.address, e.submitted_at, e.received_on, e.state, e.answered_at';

/** One report as the public sees it. */
export async function readErrorReport(db: Db, id: string): Promise<ErrorReportPage | null> {
  const [[row] = []] = await readAll(db, [
    db
      .prepare(
        `SELECT ${PUBLIC}, e.answer, o.name AS answered_by, r.slug, r.name, r.demo, r.time_zone
         FROM error_report AS e
         JOIN region AS r ON r.slug = e.region
         LEFT JOIN organisation AS o ON o.id = e.answered_by
         WHERE e.id = ?
         LIMIT 1`,
      )
      .bind(id),
  ]);
  if (!row) return null;
  const { slug, name, demo, time_zone, ...report } = row;
  return {
    region: toRegion({ slug, name, demo, time_zone }),
    report: report as unknown as ErrorReportPage['report'],
  };
}

/** A region's reports: those that wait, oldest first, and those answered, newest first. A cursor asks for one list alone. */
export async function readErrorReportList(
  db: Db,
  region: string,
  asked: ErrorReportList['asked'],
): Promise<ErrorReportList | null> {
  const [after, before] = [cursorFrom(asked.setelah), cursorFrom(asked.sebelum)];
  const [regions = [], open = [], answered = []] = await readAll(db, [
    db.prepare('SELECT slug, name, demo, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    openOf(db, region, after ?? { day: '', id: '' }),
    answeredOf(db, region, before ?? { day: '9999-12-31', id: 'ZZZZZZZZZZ' }),
  ]);
  if (!regions[0]) return null;
  return {
    region: toRegion(regions[0]),
    open: before ? null : paged(open),
    answered: after ? null : paged(answered),
    asked,
  };
}

const openOf = (db: Db, region: string, after: Cursor) =>
  db
    .prepare(
      `SELECT ${PUBLIC} FROM error_report AS e
       WHERE e.region = ? AND e.state = 'open' AND (e.received_on, e.id) > (?, ?)
       ORDER BY e.received_on, e.id
       LIMIT ${LIST + 1}`,
    )
    .bind(region, after.day, after.id);

const answeredOf = (db: Db, region: string, before: Cursor) =>
  db
    .prepare(
      `SELECT ${PUBLIC} FROM error_report AS e
       WHERE e.region = ? AND e.state = 'answered' AND (e.received_on, e.id) < (?, ?)
       ORDER BY e.received_on DESC, e.id DESC
       LIMIT ${LIST + 1}`,
    )
    .bind(region, before.day, before.id);

const paged = (rows: Row[]) => cut(rows as unknown as PublicReport[], LIST, (report) => report.received_on);

const toRegion = (row: Row) => ({ ...row, demo: row.demo === 1 }) as ErrorReportPage['region'];

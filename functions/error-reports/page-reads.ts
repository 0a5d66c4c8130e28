import type { ErrorReportList, ErrorReportPage } from '../../src/error-reports/page.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom } from '../core/keyset.ts';
import { aboutOf, answeredOf, openOf, paged, PUBLIC } from './list-reads.ts';

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
  const about = aboutOf(asked.halaman);
  const [regions = [], open = [], answered = []] = await readAll(db, [
    db.prepare('SELECT slug, name, demo, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    openOf(db, region, after, about),
    answeredOf(db, region, before, about),
  ]);
  if (!regions[0]) return null;
  return {
    region: toRegion(regions[0]),
    open: before ? null : paged(open),
    answered: after ? null : paged(answered),
    asked,
  };
}

const toRegion = (row: Row) => ({ ...row, demo: row.demo === 1 }) as ErrorReportPage['region'];

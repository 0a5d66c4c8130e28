import type { PublicReport } from '../../src/error-reports/page.ts';
import type { Db, Row } from '../core/db.ts';
import { cut, NEWEST, type Cursor } from '../core/keyset.ts';

const LIST = 20;

/** The columns that everybody may read: what residents wrote is not among them. */
export const PUBLIC = 'e.id, e.address, e.submitted_at, e.received_on, e.state, e.answered_at';

/** The reports of a region that wait, oldest first, after a place in the list. */
export const openOf = (db: Db, region: string, after: Cursor | null, columns = PUBLIC) =>
  db
    .prepare(
      `SELECT ${columns}
       FROM error_report AS e
       WHERE e.region = ? AND e.state = 'open' AND (e.received_on, e.id) > (?, ?)
       ORDER BY e.received_on, e.id
       LIMIT ${LIST + 1}`,
    )
    .bind(region, after?.day ?? '', after?.id ?? '');

/** Those that were answered, newest first, before a place in the list. */
export const answeredOf = (db: Db, region: string, before: Cursor | null) =>
  db
    .prepare(
      `SELECT ${PUBLIC}
       FROM error_report AS e
       WHERE e.region = ? AND e.state = 'answered' AND (e.received_on, e.id) < (?, ?)
       ORDER BY e.received_on DESC, e.id DESC
       LIMIT ${LIST + 1}`,
    )
    .bind(region, before?.day ?? NEWEST.day, before?.id ?? NEWEST.id);

/** A page of such a list, and the cursor of the next one. */
export const paged = <T extends PublicReport>(rows: Row[]) =>
  cut(rows as unknown as T[], LIST, (report) => report.received_on);

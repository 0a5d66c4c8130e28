import type { PublicReport, Reported } from '../../src/error-reports/page.ts';
import { isAddress } from '../../src/error-reports/schema.ts';
import type { Db, Row } from '../core/db.ts';
import { cut, NEWEST, type Cursor } from '../core/keyset.ts';
import { Refusal } from '../core/refusal.ts';

const LIST = 20;

/** The columns that everybody may read: what residents wrote is not among them. */
export const PUBLIC = 'e.id, e.address, e.submitted_at, e.received_on, e.state, e.answered_at';

/** The reports of one page of the portal with all its figures: every address that begins like it. */
interface About {
  index: string;
  where: string;
  values: string[];
}

const ANYWHERE: About = { index: 'error_report_by_state', where: '', values: [] };
const RANGE = 'AND e.address >= ? AND e.address < ?';

// '0' comes right after '/'.
const rangeOf = (path: string) => [path, `${path.slice(0, -1)}0`];

/** What a list is narrowed to: the reports about one page, by its path; anything else is refused. */
export function aboutOf(path: string | undefined): About {
  if (!path) return ANYWHERE;
  if (!isAddress(path) || path.includes('#')) throw new Refusal('invalid', (w) => w.addressUnknown);
  return { index: 'error_report_about', where: RANGE, values: rangeOf(path) };
}

/** The reports of a region that wait, oldest first, after a place in the list. */
export const openOf = (db: Db, region: string, after: Cursor | null, about = ANYWHERE, columns = PUBLIC) =>
  db
    .prepare(
      `SELECT ${columns}
       FROM error_report AS e INDEXED BY ${about.index}
       WHERE e.region = ? AND e.state = 'open' AND (e.received_on, e.id) > (?, ?) ${about.where}
       ORDER BY e.received_on, e.id
       LIMIT ${LIST + 1}`,
    )
    .bind(region, after?.day ?? '', after?.id ?? '', ...about.values);

/** Those that were answered, newest first, before a place in the list. */
export const answeredOf = (db: Db, region: string, before: Cursor | null, about = ANYWHERE, limit = LIST) =>
  db
    .prepare(
      `SELECT ${PUBLIC}
       FROM error_report AS e INDEXED BY ${about.index}
       WHERE e.region = ? AND e.state = 'answered' AND (e.received_on, e.id) < (?, ?) ${about.where}
       ORDER BY e.received_on DESC, e.id DESC
       LIMIT ${limit + 1}`,
    )
    .bind(region, before?.day ?? NEWEST.day, before?.id ?? NEWEST.id, ...about.values);

/** More than a page counts of what was reported on it. */
const COUNTED = 200;

const about = (region: string) =>
  `SELECT e.address, e.state
   FROM error_report AS e INDEXED BY error_report_about
   WHERE e.region = ${region} ${RANGE}
   LIMIT ${COUNTED}`;

/** How many errors were reported on a page, figure by figure, and how many of them were answered. */
export const reportedOn = (db: Db, region: string, path: string) =>
  db.prepare(about('?')).bind(region, ...rangeOf(path));

/** The same on the page of an update, in any of its versions. */
export const reportedOnUpdate = (db: Db, id: string) =>
  db.prepare(about('(SELECT region FROM "update" WHERE id = ?)')).bind(id, ...rangeOf(`/u/${id}/`));

/** The counts in those rows. */
export function toReported(rows: Row[]): Reported[] {
  const found = new Map<string, Reported>();
  for (const row of rows) {
    const address = row.address as string;
    const { reported, answered } = found.get(address) ?? { reported: 0, answered: 0 };
    const isAnswered = Number(row.state === 'answered');
    found.set(address, { address, reported: reported + 1, answered: answered + isAnswered });
  }
  return [...found.values()];
}

/** A page of such a list, and the cursor of the next one. */
export const paged = <T extends PublicReport>(rows: Row[]) =>
  cut(rows as unknown as T[], LIST, (report) => report.received_on);

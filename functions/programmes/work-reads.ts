import { MANY, WORK, type Work } from '../../src/programmes/work-lists.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { openCount } from '../error-reports/reads.ts';
import { ALIVE, DUE, localDay } from './reads.ts';

/** What waits in a region: three statements that may join another batch; their rows go to `toWork` in this order. */
export const workOf = (db: Db, region: string): [Statement, Statement, Statement] => [
  silentOf(db, region),
  lateOf(db, region),
  openCount(db, region, MANY),
];

/** What `workOf` found. */
export const toWork = ([silent = [], late = [], counts = []]: Row[][]) =>
  ({ silent, late, reports: counts[0]?.n ?? 0 }) as unknown as Work;

const silentOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT key, title, last_event_date
       FROM programme
       WHERE region = ?1 AND ${ALIVE} AND last_event_date < ${localDay('silent_after_days')}
       ORDER BY last_event_date, id
       LIMIT ${WORK + 1}`,
    )
    .bind(region);

// The longest late milestones are among those of the longest late programmes, so only these are opened: milestones of
// programmes that ended, however many, are never walked through.
const lateOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT m.key, m.title, m.due_on, p.key AS programme, p.title AS programme_title
       FROM (
         SELECT id, key, title
         FROM programme
         WHERE region = ?1 AND ${ALIVE} AND ${DUE} < ${localDay(0)}
         ORDER BY ${DUE}, id
         LIMIT ${WORK + 1}
       ) AS p
       CROSS JOIN milestone AS m ON m.programme_id = p.id
       WHERE m.state NOT IN ('met', 'dropped') AND m.due_on < ${localDay(0)}
       ORDER BY m.due_on, m.id
       LIMIT ${WORK + 1}`,
    )
    .bind(region);

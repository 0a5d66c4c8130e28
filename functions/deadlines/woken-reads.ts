import { readAll, type Db, type Row } from '../core/db.ts';
import { NATIONAL } from '../clocks/reads.ts';
import { MOVABLE_COLUMNS, toMovable, type Movable } from '../service-requests/movable-reads.ts';

/** A report that is due to be looked at; null in `request`: something in it cannot be read. */
export interface Woken {
  id: string;
  request: Movable | null;
}

/** Whether something is owed, or only the reporter's word is waited for: each stands in an index of its own. */
type Waiting = 'owed' | 'silent';

const WOKEN: Record<Waiting, { index: string; where: string }> = {
  owed: { index: 'service_request_wake', where: "r.next_due_at < '9999'" },
  silent: { index: 'service_request_silent', where: "r.next_due_at >= '9999'" },
};

/** The reports on which the clock has something to do, the longest waiting first. `at` is UTC. */
export async function wokenReports(db: Db, waiting: Waiting, at: string, limit: number): Promise<Woken[]> {
  const { index, where } = WOKEN[waiting];
  const woken = (columns: string) => `SELECT ${columns}
       FROM service_request AS r INDEXED BY ${index} JOIN region AS g ON g.slug = r.region
       WHERE ${where} AND r.wake_at < '9999' AND r.wake_at < ?1 AND r.erased_at IS NULL
       ORDER BY r.wake_at, r.id
       LIMIT ?2`;
  const [reports = [], lists = [], calendars = []] = await readAll(db, [
    db.prepare(woken(MOVABLE_COLUMNS)).bind(at, limit),
    db
      .prepare(`SELECT region, content FROM service_list WHERE region IN (${woken('r.region')}) LIMIT ?2`)
      .bind(at, limit),
    db
      .prepare(
        `SELECT scope, content, version
         FROM calendar
         WHERE scope = '${NATIONAL}' OR scope IN (${woken('r.region')})
         LIMIT ?2 + 1`,
      )
      .bind(at, limit),
  ]);
  return reports.map((row) => ({ id: row.id as string, request: read(row, lists, calendars) }));
}

function read(row: Row, lists: Row[], calendars: Row[]): Movable | null {
  const list = lists.filter(({ region }) => region === row.region);
  const days = calendars.filter(({ scope }) => scope === NATIONAL || scope === row.region);
  try {
    return toMovable([[row], list, days]);
  } catch (error) {
    console.error(JSON.stringify({ job: 'deadlines', failed: String(error) }));
    return null;
  }
}

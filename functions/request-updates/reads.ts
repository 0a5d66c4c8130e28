import type { State } from '../../src/service-requests/states.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { REGION_NAMED, regionNamed, type Jurisdiction } from '../open311/jurisdiction-reads.ts';
import { DONE } from '../service-requests/way-reads.ts';

/** What moves a report, as the index event_of_update holds it (migrations/0047); `e` is the table. */
const MOVED = `e.noun = 'service_request' AND e.verb IN ('verify', 'forward', 'hand_over', 'ask', 'answer', 'respond', 'follow_up',
         'close', 'reject', 'disclaim', 'merge', 'confirm', 'object', 'reopen', 'auto_close', 'undo')`;

/** What a list of updates is asked for. Moments are UTC with milliseconds, both ends included. */
export interface Asked {
  named: Jurisdiction;
  from: string;
  to: string;
  /** Newer than this update; null: from the oldest on. */
  after: { at: string; id: number } | null;
  size: number;
  /** The key of a front end, which also hears of what it sent; null: nobody's. */
  key: string | null;
}

// This very event is how it ended: its own moment is a little after that of the row, by seconds at most.
const ENDED = `e.verb IN ('close', 'reject', 'disclaim', 'merge', 'auto_close') AND s.closed_at <= e.at
         AND julianday(e.at) - julianday(s.closed_at) < 0.0001`;

// A sensitive report tells of days alone, and an update tells a moment: of those only the front end that sent one hears.
const TOLD = `e.id, e.at, e.verb, e.subject_id, e.data ->> 'to' AS state, e.data ->> 'to_agency' AS to_agency,
         e.data ->> 'from_agency' AS from_agency, e.data ->> 'days_held' AS days_held,
         coalesce(e.data ->> 'organisation', iif(e.actor_kind IN ('officer', 'key'), NULL, s.agency)) AS organisation, e.data ->> 'objections' AS objections,
         coalesce(e.data ->> 'confirmed', e.data ->> 'outcome') AS how,
         (SELECT q.id FROM service_request_public AS q WHERE q.id = e.data ->> 'into') AS merged_into,
         p.received_at IS NOT NULL AS shown, s.key_id IS NOT NULL AND s.key_id = ?2 AS own,
         iif(p.received_at IS NOT NULL AND ${ENDED}, p.reason, NULL) AS reason`;
const OF_REPORT = `LEFT JOIN service_request_public AS p ON p.id = e.subject_id
       JOIN service_request AS s ON s.id = e.subject_id`;

/** A page of what moved reports, oldest first, so that who applies one after the other ends where the report is; and its region. What nobody may know of is dropped after the page was cut, so that it costs no more. */
export async function readUpdates(db: Db, asked: Asked): Promise<{ region: Row | undefined; rows: Row[] }> {
  const [[region] = [], rows = []] = await readAll(db, [regionNamed(db, asked.named), updatesIn(db, asked)]);
  return { region, rows };
}

const updatesIn = (db: Db, { named, from, to, after, size, key }: Asked): Statement =>
  db
    .prepare(
      `SELECT ${TOLD}
       FROM (
         SELECT * FROM event AS e INDEXED BY event_of_update
         WHERE e.region = ${REGION_NAMED[named.by]} AND ${MOVED} AND e.at >= ?3 AND e.at <= ?4 AND (e.at, e.id) > (?5, ?6)
         ORDER BY e.at, e.id
         LIMIT ?7
       ) AS e
       ${OF_REPORT}
       ORDER BY e.at, e.id
       LIMIT ?7`,
    )
    // The index begins at the place itself; of the same moment the row values find the rest.
    .bind(
      named.name,
      key,
      after && after.at > from ? after.at : from,
      to,
      after?.at ?? '',
      after?.id ?? 0,
      size + 1,
    );

/** One update by its number, and its region. */
export async function readUpdate(
  db: Db,
  { named, id, key }: { named: Jurisdiction; id: number; key: string | null },
): Promise<{ region: Row | undefined; row: Row | undefined }> {
  const [[region] = [], [row] = []] = await readAll(db, [
    regionNamed(db, named),
    db
      .prepare(
        `SELECT ${TOLD}
         FROM event AS e
         ${OF_REPORT}
         WHERE e.id = ?3 AND e.region = ${REGION_NAMED[named.by]} AND ${MOVED}
         LIMIT 1`,
      )
      .bind(named.name, key, id),
  ]);
  return { region, row };
}

/** What a machine told before under this number, if it did; and the report if this very key sent it. */
export async function readBefore(db: Db, w: { key: string; update: string; id: string }) {
  const [[before] = [], [own] = []] = await readAll(db, [
    db
      .prepare(
        'SELECT request_id, content_mac FROM request_update WHERE key_id = ? AND update_mac = ? LIMIT 1',
      )
      .bind(w.key, w.update),
    db
      .prepare(
        `SELECT key_mac, state, version FROM service_request
         WHERE id = ? AND key_id = ? AND erased_at IS NULL
         LIMIT 1`,
      )
      .bind(w.id, w.key),
  ]);
  return { before, own };
}

/** What a machine's telling became. */
export interface Became {
  id: number;
  at: string;
  verb: string;
  version: number;
  /** The report's state after it. */
  state: State;
  to_agency: string | null;
}

/** The event that a telling became, by its mark; undefined where it changed nothing. */
export async function eventOfUpdate(db: Db, request: string, mark: string): Promise<Became | undefined> {
  const [[row] = []] = await readAll(db, [
    db
      .prepare(
        `SELECT e.id, e.at, e.verb, e.subject_version AS version, e.data ->> 'to_agency' AS to_agency,
           coalesce(e.data ->> 'to', e.data ->> 'state') AS state
         FROM event AS e INDEXED BY event_of_report
         WHERE e.subject_id = ? AND ${DONE} AND e.data ->> 'update' = ?
         ORDER BY e.id DESC
         LIMIT 1`,
      )
      .bind(request, mark),
  ]);
  return row as unknown as Became | undefined;
}

import type { RequestWork } from '../../src/records/page.ts';
import { endOf } from '../../src/clocks/due.ts';
import { workingDayAfter, workingDays } from '../../src/clocks/working-days.ts';
import { MANY } from '../../src/programmes/work-lists.ts';
import { AGREE_DAYS } from '../../src/triage/identity.ts';
import { localDate } from '../../src/ui/when.ts';
import { calendarsOf, toCalendars } from '../clocks/reads.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { unsentSince } from '../core/unsent.ts';
import { givenUpIn } from '../mail/reads.ts';

/** Whose work it is: a region's, or that of some of its agencies. */
export interface Desk {
  slug: string;
  time_zone: string;
  /** Null: every agency's, and what has none. */
  agencies: string[] | null;
  /** Who looks; of their own askings they are not told. */
  by: string;
}

/** Askings of one page. */
const ASKINGS = 5;

/** Longer than any run of days off: nothing that is due within a working day is due later. */
const AHEAD_MS = 21 * 86_400_000;

/** What residents' reports want of officers: five statements for a batch; their rows go to `toRequestWork` in this order. */
export const requestWork = (db: Db, desk: Desk, now: Date): Statement[] => [
  counts(db, desk, now),
  comingDue(db, desk, now),
  calendarsOf(db, desk.slug),
  givenUpIn(db, desk.slug, unsentSince(now)),
  askings(db, desk, now),
];

/** How many statements those are. */
export const REQUEST_WORK = 5;

/** What those statements found. */
export function toRequestWork(
  [counted = [], due = [], calendars = [], unsent = [], asked = []]: Row[][],
  { time_zone }: Desk,
  now: Date,
): RequestWork {
  const found = counted[0] as unknown as Omit<RequestWork, 'soon' | 'unsent' | 'askings'>;
  // Until the country's days off are known nothing has a date.
  const until = calendars.length > 0 ? endOfNext(calendars, localDate(now, time_zone), time_zone) : '';
  return {
    ...found,
    soon: due.filter(({ next_due_at }) => (next_due_at as string) <= until).length,
    unsent: Number(unsent[0]?.n ?? 0),
    askings: asked.map(({ id }) => id as string),
  };
}

const endOfNext = (calendars: Row[], today: string, timeZone: string) =>
  endOf(workingDayAfter(workingDays(toCalendars(calendars)), today, 1), timeZone);

// The reports of a desk, by an index that begins with what is asked.
const of = ({ agencies }: Desk, index: 'inbox' | 'state_inbox') =>
  agencies === null
    ? `FROM service_request AS r INDEXED BY service_request_${index} WHERE r.region = ?1`
    : `FROM service_request AS r INDEXED BY service_request_agency_${index}
         WHERE r.region = ?1 AND r.agency IN (SELECT value FROM json_each(?2))`;
const OPEN = 'AND r.closed_at IS NULL AND r.erased_at IS NULL';
const own = ({ agencies }: Desk) =>
  agencies === null ? '' : 'AND r.agency IN (SELECT value FROM json_each(?2))';

const counted = (rows: string) => `(SELECT count(*) FROM (SELECT 1 ${rows} LIMIT ${MANY}))`;
const inState = (desk: Desk, state: string) =>
  counted(`${of(desk, 'state_inbox')} AND r.state = '${state}' AND r.erased_at IS NULL`);

const counts = (db: Db, desk: Desk, now: Date) =>
  db
    .prepare(
      `SELECT ${counted(`${of(desk, 'inbox')} AND r.next_due_at < ?3 ${OPEN}`)} AS late,
         ${inState(desk, 'received')} AS received,
         ${inState(desk, 'reopened')} AS reopened,
         ${desk.agencies === null ? '0' : inState(desk, 'referred')} AS assigned,
         ${counted(`${of(desk, 'inbox')} ${OPEN}`)} AS open,
         (SELECT count(*)
          FROM (SELECT r.id ${of(desk, 'inbox')} ${OPEN} ORDER BY r.next_due_at, r.id LIMIT ${MANY}) AS r
          WHERE (SELECT sender FROM service_request_message WHERE request_id = r.id ORDER BY at DESC, id DESC LIMIT 1)
            = 'reporter') AS asked,
         ${counted(`FROM service_request AS r INDEXED BY service_request_objected
           WHERE r.region = ?1 AND r.objection_count > 0 AND r.erased_at IS NULL ${own(desk)}`)} AS objected
       LIMIT 1`,
    )
    .bind(desk.slug, JSON.stringify(desk.agencies ?? []), now.toISOString());

const comingDue = (db: Db, desk: Desk, now: Date) =>
  db
    .prepare(
      `SELECT r.next_due_at ${of(desk, 'inbox')} AND r.next_due_at >= ?3 AND r.next_due_at < ?4 ${OPEN}
       ORDER BY r.next_due_at
       LIMIT ${MANY}`,
    )
    .bind(
      desk.slug,
      JSON.stringify(desk.agencies ?? []),
      now.toISOString(),
      new Date(now.getTime() + AHEAD_MS).toISOString(),
    );

// Of an anonymous reporter no agency decides. The newest of all regions, for they are few.
const askings = (db: Db, desk: Desk, now: Date) =>
  db
    .prepare(
      `SELECT DISTINCT r.id
       FROM (
         SELECT request_id, asked_by FROM identity_opening INDEXED BY identity_opening_waiting
         WHERE agreed_at IS NULL AND asked_at >= ?3
         ORDER BY asked_at DESC
         LIMIT ${MANY}
       ) AS i CROSS JOIN service_request AS r ON r.id = i.request_id
       WHERE r.region = ?1 AND r.erased_at IS NULL AND i.asked_by <> ?4
         ${desk.agencies === null ? '' : 'AND r.is_anonymous = 0'} ${own(desk)}
       LIMIT ${ASKINGS}`,
    )
    .bind(
      desk.slug,
      JSON.stringify(desk.agencies ?? []),
      new Date(now.getTime() - AGREE_DAYS * 86_400_000).toISOString(),
      desk.by,
    );

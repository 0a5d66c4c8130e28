import type { Standing as StatisticStanding } from '../../src/statistics/stand.ts';
import { BULK_MOST, UNDO_MS, type DeedName, type Standing } from '../../src/triage/bulk.ts';
import type { BulkEntry } from '../../src/triage/bulk-page.ts';
import { calendarsOf, toCalendars } from '../clocks/reads.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { organisationNamed } from './triage-reads.ts';

/** What a report's row said, so that it can say so again. */
export interface Before {
  state: string;
  agency: string | null;
  course: string;
  next_due_at: string;
  final_due_at: string;
  wake_at: string;
  closed_at: string | null;
  hand_over_count: number;
  /** The public saw it. */
  shown: 0 | 1;
}

/** Reports as they stand, and how each could be put back. */
export interface Stand {
  standing: Standing;
  before: Before;
}

const standings = (db: Db, region: string, ids: string[]) =>
  db
    .prepare(
      `SELECT r.id, r.service_code, r.agency, r.state, r.version, r.is_secret, r.is_withdrawn, r.course, r.next_due_at,
         r.final_due_at, r.wake_at, r.closed_at, r.hand_over_count,
         r.is_secret AND EXISTS (
           SELECT 1 FROM event AS e
           WHERE e.noun = 'service_request' AND e.subject_id = r.id AND e.verb = 'open_secret'
           LIMIT 1
         ) AS opened,
         EXISTS (SELECT 1 FROM service_request_public AS p WHERE p.id = r.id) AS shown
       FROM json_each(?) AS s CROSS JOIN service_request AS r ON r.id = s.value
       WHERE r.region = ? AND r.erased_at IS NULL
       ORDER BY s.key
       LIMIT ${BULK_MOST}`,
    )
    .bind(JSON.stringify(ids), region);

/** Reports of a region as they stand now, what its organisations are called, and whether a report can go to one; one round trip. */
export async function readStanding(
  db: Db,
  region: string,
  ids: string[],
  to: string,
): Promise<{ reports: Stand[]; organisations: Record<string, string>; toKnown: boolean }> {
  const [lists = [], [home] = [], agency = [], found = []] = await readAll(db, [
    serviceListOf(db, region),
    db.prepare('SELECT organisation_names FROM region WHERE slug = ? LIMIT 1').bind(region),
    organisationNamed(db, region, to),
    standings(db, region, ids),
  ]);
  const services = lists[0] ? toServiceList(lists[0]).services : [];
  const name = (code: string) => services.find((service) => service.code === code)?.name ?? code;
  return {
    reports: found.map((row) => ({ standing: toStanding(row, name), before: toBefore(row) })),
    organisations: JSON.parse((home?.organisation_names as string | undefined) ?? '{}') as Record<
      string,
      string
    >,
    toKnown: agency.length > 0,
  };
}

const toStanding = (row: Row, name: (code: string) => string) =>
  ({
    id: row.id,
    service: name(row.service_code as string),
    agency: row.agency,
    state: row.state,
    version: row.version,
    is_secret: row.is_secret === 1,
    is_withdrawn: row.is_withdrawn === 1,
    opened: row.opened === 1,
  }) as Standing;

const toBefore = (row: Row): Before => {
  const { state, agency, course, next_due_at, final_due_at, wake_at, closed_at, hand_over_count, shown } =
    row as unknown as Before;
  return { state, agency, course, next_due_at, final_due_at, wake_at, closed_at, hand_over_count, shown };
};

/** What a deed leaves of each report as it was, by its id, and where and when it is counted; one round trip. */
export async function readUntouched(db: Db, region: string, ids: string[]) {
  const [found = [], calendars = []] = await readAll(db, [
    db
      .prepare(
        `SELECT r.id, r.service_code, r.district_code, r.submitted_at, r.outcome, r.confirmed, r.reopened_count, g.time_zone
         FROM json_each(?) AS s CROSS JOIN service_request AS r ON r.id = s.value JOIN region AS g ON g.slug = r.region
         WHERE r.region = ?
         LIMIT ${BULK_MOST}`,
      )
      .bind(JSON.stringify(ids), region),
    calendarsOf(db, region),
  ]);
  const untouched = found as unknown as ({ id: string; time_zone: string } & Omit<
    StatisticStanding,
    'state' | 'agency' | 'course' | 'hand_over_count'
  >)[];
  return {
    where: { timeZone: untouched[0]?.time_zone ?? 'Asia/Jakarta', calendars: toCalendars(calendars) },
    reports: new Map(untouched.map((row) => [row.id, row])),
  };
}
export type Untouched = Awaited<ReturnType<typeof readUntouched>>;

/** A deed as it is kept: each report with how it stood before, or why it was left alone. */
export interface Bulk {
  id: string;
  region: string;
  person_id: string;
  action: DeedName;
  at: string;
  undone_at: string | null;
  reports: (BulkEntry & { before?: Before })[];
}

/** Reads a deed; null: there is none of that name in this region. */
export async function readBulk(db: Db, region: string, id: string): Promise<Bulk | null> {
  const [[row] = []] = await readAll(db, [
    db
      .prepare(
        `SELECT id, region, person_id, action, at, reports, undone_at
         FROM bulk_action
         WHERE id = ? AND region = ?
         LIMIT 1`,
      )
      .bind(id, region),
  ]);
  return row ? ({ ...row, reports: JSON.parse(row.reports as string) } as unknown as Bulk) : null;
}

/** Deeds of one person that they can still undo, the newest first: rows of `{ id, at }`. */
export const undoableBy = (db: Db, region: string, person: string, now: string) =>
  db
    .prepare(
      `SELECT id, at
       FROM bulk_action INDEXED BY bulk_action_by_person
       WHERE person_id = ? AND at > ? AND region = ? AND undone_at IS NULL AND instr(reports, '"version"') > 0
       ORDER BY at DESC
       LIMIT 5`,
    )
    .bind(person, new Date(Date.parse(now) - UNDO_MS).toISOString(), region);

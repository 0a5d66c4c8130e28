import type { Alarms } from '../../src/clocks/alarms.ts';
import type { Course } from '../../src/clocks/course.ts';
import { isOpen, type State } from '../../src/service-requests/states.ts';
import type { Db } from '../core/db.ts';

/** What may change in a report's row besides its state and its clocks. */
export interface Changed {
  agency?: string | null;
  outcome?: 'whole' | 'part' | null;
  confirmed?: 'whole' | 'part' | null;
  rating?: number | null;
  duplicate_of?: string | null;
  hand_over_count?: number;
  reopened_count?: number;
  objection_count?: number;
}

const COLUMNS = [
  'agency',
  'outcome',
  'confirmed',
  'rating',
  'duplicate_of',
  'hand_over_count',
  'reopened_count',
  'objection_count',
] as const satisfies (keyof Changed)[];

interface Moved {
  state: State;
  course: Course;
  alarms: Alarms;
  /** UTC. */
  at: string;
  set: Changed;
}

/** What the clock noted on a report, as JSON: it moves no version, so that nobody's open form is out of date by it. */
const notesOf = ({ reminded, escalated }: Course) => JSON.stringify([reminded, escalated]);
const NOTES = `json_array(json(r.course -> '$.reminded'), json(r.course -> '$.escalated'))`;

/** Moves a report that is still as it was read. What is not in `set` stays as it is. */
export function moveRequest(
  db: Db,
  { id, version, course: read }: { id: string; version: number; course: Course },
  { state, course, alarms, at, set }: Moved,
) {
  const changed = COLUMNS.filter((column) => set[column] !== undefined);
  return db
    .prepare(
      `UPDATE service_request AS r
       SET state = ?3, closed_at = iif(?4, NULL, coalesce(closed_at, ?5)), course = ?6, next_due_at = ?7,
         final_due_at = ?8, wake_at = ?9,
         ${changed.map((column, i) => `${column} = ?${11 + i}, `).join('')}version = version + 1
       WHERE id = ?1 AND version = ?2 AND ${NOTES} = ?10 AND erased_at IS NULL`,
    )
    .bind(
      id,
      version,
      state,
      isOpen(state) ? 1 : 0,
      at,
      JSON.stringify(course),
      alarms.next_due_at,
      alarms.final_due_at,
      alarms.wake_at,
      notesOf(read),
      ...changed.map((column) => set[column] ?? null),
    );
}

/** What the clock notes on a report. */
export interface Noted {
  id: string;
  version: number;
  /** As it was read. */
  read: Course;
  course: Course;
  alarms: Alarms;
}

/** Notes what the clock did on reports that are still as they were read; their state stays. */
export const noteCourses = (db: Db, noted: Noted[]) =>
  db
    .prepare(
      `UPDATE service_request AS r
       SET course = n.value ->> 'course', next_due_at = n.value ->> '$.alarms.next_due_at',
         final_due_at = n.value ->> '$.alarms.final_due_at', wake_at = n.value ->> '$.alarms.wake_at'
       FROM json_each(?) AS n
       WHERE r.id = n.value ->> 'id' AND r.version = n.value ->> 'version' AND ${NOTES} = n.value ->> 'notes'
         AND r.erased_at IS NULL`,
    )
    .bind(
      JSON.stringify(
        noted.map(({ read, id, version, course, alarms }) => ({
          id,
          version,
          course,
          alarms,
          notes: notesOf(read),
        })),
      ),
    );

/** Lets the clock look again at another moment at reports that it still has to look at; nothing else of them changes. */
export const wakeLater = (db: Db, ids: string[], at: string, wake_at: string) =>
  db
    .prepare(
      `UPDATE service_request
       SET wake_at = ?3
       WHERE id IN (SELECT value FROM json_each(?1)) AND wake_at < ?2`,
    )
    .bind(JSON.stringify(ids), at, wake_at);

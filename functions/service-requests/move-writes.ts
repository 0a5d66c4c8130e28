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

/** Moves a report that is still at the version that was read. What is not in `set` stays as it is. */
export function moveRequest(
  db: Db,
  { id, version }: { id: string; version: number },
  { state, course, alarms, at, set }: Moved,
) {
  const changed = COLUMNS.filter((column) => set[column] !== undefined);
  return db
    .prepare(
      `UPDATE service_request
       SET state = ?3, closed_at = iif(?4, NULL, coalesce(closed_at, ?5)), course = ?6, next_due_at = ?7,
         final_due_at = ?8, wake_at = ?9,
         ${changed.map((column, i) => `${column} = ?${10 + i}, `).join('')}version = version + 1
       WHERE id = ?1 AND version = ?2 AND erased_at IS NULL`,
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
      ...changed.map((column) => set[column] ?? null),
    );
}

/** What the clock notes on a report. */
export interface Noted {
  id: string;
  version: number;
  course: Course;
  alarms: Alarms;
}

/** Notes what the clock did on reports that are still at the version that was read; their state stays. */
export const noteCourses = (db: Db, noted: Noted[]) =>
  db
    .prepare(
      `UPDATE service_request AS r
       SET course = n.value ->> 'course', next_due_at = n.value ->> '$.alarms.next_due_at',
         final_due_at = n.value ->> '$.alarms.final_due_at', wake_at = n.value ->> '$.alarms.wake_at',
         version = r.version + 1
       FROM json_each(?) AS n
       WHERE r.id = n.value ->> 'id' AND r.version = n.value ->> 'version' AND r.erased_at IS NULL`,
    )
    .bind(JSON.stringify(noted.map(({ id, version, course, alarms }) => ({ id, version, course, alarms }))));

/** Lets the clock look again at another moment at reports that it still has to look at; nothing else of them changes. */
export const wakeLater = (db: Db, ids: string[], at: string, wake_at: string) =>
  db
    .prepare(
      `UPDATE service_request
       SET wake_at = ?3
       WHERE id IN (SELECT value FROM json_each(?1)) AND wake_at < ?2`,
    )
    .bind(JSON.stringify(ids), at, wake_at);

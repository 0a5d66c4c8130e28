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

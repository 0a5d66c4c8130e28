import type { Move } from '../../src/programmes/schedule.ts';
import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';

/** A milestone as lists find it: its periods as written, and the last day of each (ISO). */
export interface MilestoneRow {
  id: string;
  key: string;
  position: number;
  title: string;
  type: string;
  weight: number;
  state: string;
  original: string;
  due: string;
  met: string | null;
  /** The day on which the plan was changed to hold it; null for one of the first plan. */
  added_on: string | null;
  original_on: string;
  due_on: string;
  met_on: string | null;
  slip_days: number;
  /** How often its date was moved, also when it came back to where it was. */
  move_count: number;
}

/** A line of the ledger as the region's page finds it. */
export type MoveRow = Omit<Move, 'source' | 'version'> & { id: string; source_id: string };

/** What lists show of a plan: percent met, the day by which its earliest open milestone is due, how far it slipped. */
export interface Listed {
  progress: number;
  next_due: string | null;
  /** The largest slippage of a milestone, and all of them together: days against the first published dates. */
  slip_days: number;
  slip_total: number;
  milestone_count: number;
  /** Milestones whose date was ever moved, and how many moves that were. */
  moved_count: number;
  move_count: number;
}

/** A plan as lists keep it. */
export interface KeptSchedule {
  programme: string;
  milestones: MilestoneRow[];
  moves: MoveRow[];
  listed: Listed;
}

/** Rewrites the milestones of programmes as they stand now, adds new moves to the ledger, and what lists show of both. */
export const keepSchedules = (db: Db, region: string, kept: KeptSchedule[]): Statement[] => [
  db
    .prepare('DELETE FROM milestone WHERE programme_id IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(kept.map(({ programme }) => programme))),
  ...portions(kept.flatMap(({ programme, milestones }) => milestones.map((m) => ({ ...m, programme })))).map(
    ({ json }) => addMilestones(db, region, json),
  ),
  ...portions(kept.flatMap(({ programme, moves }) => moves.map((m) => ({ ...m, programme })))).map(
    ({ json }) => addMoves(db, region, json),
  ),
  ...portions(kept.map(({ programme, listed }) => ({ ...listed, programme }))).map(({ json }) =>
    list(db, json),
  ),
];

const addMilestones = (db: Db, region: string, json: string) =>
  db
    .prepare(
      `INSERT INTO milestone (id, region, demo, programme_id, key, position, title, type, weight, state,
         original, due, met, added_on, original_on, due_on, met_on, slip_days, move_count)
       SELECT value ->> 'id', ?1, (SELECT demo FROM region WHERE slug = ?1), value ->> 'programme', value ->> 'key', value ->> 'position', value ->> 'title',
         value ->> 'type', value ->> 'weight', value ->> 'state', value ->> 'original', value ->> 'due', value ->> 'met', value ->> 'added_on',
         value ->> 'original_on', value ->> 'due_on',
         value ->> 'met_on', value ->> 'slip_days', value ->> 'move_count'
       FROM json_each(?2)`,
    )
    .bind(region, json);

const addMoves = (db: Db, region: string, json: string) =>
  db
    .prepare(
      `INSERT INTO milestone_move (id, region, programme_id, milestone, title, from_due, to_due, days, reason, as_of,
         source_id)
       SELECT value ->> 'id', ?1, value ->> 'programme', value ->> 'milestone', value ->> 'title', value ->> 'from',
         value ->> 'to', value ->> 'days', value ->> 'reason', value ->> 'as_of', value ->> 'source_id'
       FROM json_each(?2)
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(region, json);

const list = (db: Db, json: string) =>
  db
    .prepare(
      `UPDATE programme
       SET progress = j.value ->> 'progress', next_due = j.value ->> 'next_due', slip_days = j.value ->> 'slip_days',
         slip_total = j.value ->> 'slip_total', milestone_count = j.value ->> 'milestone_count',
         moved_count = j.value ->> 'moved_count', move_count = j.value ->> 'move_count'
       FROM json_each(?) AS j
       WHERE programme.id = (j.value ->> 'programme')`,
    )
    .bind(json);

import type { Kind, RefusalCode, State } from '../../src/feedback/schema.ts';
import type { Promises } from '../../src/feedback/due.ts';
import type { Calendars } from '../../src/clocks/schema.ts';
import { toCalendars } from '../clocks/reads.ts';
import type { Db, Row, Statement } from '../core/db.ts';

/** Feedback as an officer's verb must know it, with the answer; nothing of what a resident wrote but whether it was erased. */
export interface Moderated {
  id: string;
  region: string;
  programme_id: string | null;
  update_id: string | null;
  /** Key of the organisation that answers for it; null: the region's coordinator. */
  agency: string | null;
  kind: Kind;
  state: State;
  refusal: RefusalCode | null;
  is_answered: boolean;
  answer: string | null;
  /** Key of the organisation in whose name the answer stands; null: the coordinator's, or there is none. */
  answerer: string | null;
  is_erased: boolean;
  promises: Promises;
  received_on: string;
  time_zone: string;
  calendars: Calendars;
  version: number;
  /** Id of the organisation of the key that was asked for; null: the region has none. */
  organisation: string | null;
}

/** Two statements for a batch: its row, and the days off of its region. */
export const moderatable = (db: Db, id: string, organisation: string): [Statement, Statement] => [
  db
    .prepare(
      `SELECT f.id, f.region, f.programme_id, f.update_id, f.agency, f.kind, f.state, f.refusal, f.clocks, f.version,
         f.received_on, r.time_zone,
         f.answer, f.answer IS NOT NULL AS is_answered, (SELECT key FROM organisation WHERE id = f.answered_by) AS answerer,
         f.erased_at IS NOT NULL AS is_erased, o.id AS organisation
       FROM feedback AS f JOIN region AS r ON r.slug = f.region
         LEFT JOIN organisation AS o ON o.region = f.region AND o.key = ?2
       WHERE f.id = ?1
       LIMIT 1`,
    )
    .bind(id, organisation),
  db
    .prepare(
      `SELECT scope, content, version FROM calendar
       WHERE scope IN ('', (SELECT region FROM feedback WHERE id = ?))
       ORDER BY scope
       LIMIT 2`,
    )
    .bind(id),
];

export const toModerated = ({ clocks, ...row }: Row, calendars: Row[]) =>
  ({
    ...row,
    is_answered: row.is_answered === 1,
    is_erased: row.is_erased === 1,
    promises: promisesIn(clocks),
    calendars: toCalendars(calendars),
  }) as unknown as Moderated;

/** The promises in the column `clocks`. */
export const promisesIn = (clocks: unknown): Promises =>
  (JSON.parse(clocks as string) as { promises: Promises }).promises;

/** Whether somebody did something on a version: its event, and what stands in the row now. One row, or none. */
export const doneBefore = (
  db: Db,
  d: { id: string; verb: string; version: number; actor: { kind: string; id: string } },
) =>
  db
    .prepare(
      `SELECT f.refusal, f.answer, (SELECT key FROM organisation WHERE id = f.answered_by) AS answerer,
         (SELECT reason FROM feedback_answer WHERE feedback_id = f.id ORDER BY version DESC LIMIT 1) AS reason,
         (SELECT json_group_array(id ORDER BY id) FROM photo WHERE feedback_id = f.id AND state = 'approved') AS shown
       FROM event AS e INDEXED BY event_subject JOIN feedback AS f ON f.id = e.subject_id
       WHERE e.noun = 'feedback' AND e.subject_id = ? AND e.verb = ? AND e.subject_version = ?
         AND e.actor_kind = ? AND e.actor_id = ?
       LIMIT 1`,
    )
    .bind(d.id, d.verb, d.version, d.actor.kind, d.actor.id);

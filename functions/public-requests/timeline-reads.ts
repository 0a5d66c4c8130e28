import {
  BY_REPORTER,
  HANDS,
  STEPS,
  type Hand,
  type Step,
  type Timeline,
  type ToldVerb,
} from '../../src/public-requests/timeline.ts';
import { localDate } from '../../src/ui/when.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { WAY } from '../service-requests/way-reads.ts';

/** The newest steps of a report that the public sees, one more than are shown: codes and dates, and of words those alone with which an officer answers all who support it. */
export const stepsOf = (db: Db, id: string): Statement =>
  db
    .prepare(
      `SELECT e.at, e.verb, e.data ->> 'to_agency' AS to_agency, e.data ->> 'from_agency' AS from_agency,
         e.data ->> 'days_held' AS days_held, coalesce(e.data ->> 'confirmed', e.data ->> 'outcome') AS how,
         e.data ->> 'to' AS state, e.data ->> 'objections' AS objections, e.data ->> 'organisation' AS organisation,
         e.actor_kind IN ('officer', 'key') AND json_type(e.data, '$.organisation') IS NOT NULL AS is_spoken,
         iif(e.verb = 'dismiss_objections' AND e.data ->> 'told' AND p.description IS NOT NULL,
           (SELECT m.body FROM service_request_message AS m WHERE m.id = e.data ->> 'message'), NULL) AS answer,
         (SELECT q.id FROM service_request_public AS q WHERE q.id = e.data ->> 'into') AS merged_into
       FROM service_request_public AS p JOIN event AS e INDEXED BY event_of_way ON e.subject_id = p.id
       WHERE p.id = ? AND ${WAY}
       ORDER BY e.id DESC
       LIMIT ${STEPS + 1}`,
    )
    .bind(id);

/** Its hand-overs from one agency to another, the newest; the reasons are not for the public. */
export const handsOf = (db: Db, id: string): Statement =>
  db
    .prepare(
      `SELECT f.from_agency, f.to_agency, f.days_held
       FROM service_request_public AS p JOIN service_request_referral AS f ON f.request_id = p.id
       WHERE p.id = ?
       ORDER BY f.id DESC
       LIMIT ${HANDS}`,
    )
    .bind(id);

interface Known {
  /** Of organisations, by their keys. */
  names: Record<string, string>;
  timeZone: string;
  sensitive: boolean;
  /** How often it was handed over. */
  handed: number;
}

/** What such rows tell. `sensitive`: not when its reporter wrote. */
export function toTimeline(
  steps: Row[],
  hands: Row[],
  { names, timeZone, sensitive, handed }: Known,
): Timeline {
  const called = (key: unknown) => (typeof key === 'string' ? (names[key] ?? key) : null);
  const cut = steps.length > STEPS;
  // Before it was forwarded the coordinator had it; where the beginning is left out nobody knows here.
  let holder: string | null | undefined = cut ? undefined : null;
  const told = steps
    .slice(0, STEPS)
    .toReversed()
    .map((row): Step => {
      const verb = row.verb as ToldVerb;
      const goes = verb === 'forward' || verb === 'hand_over';
      if (goes) holder = called(row.to_agency);
      if (verb === 'undo') holder = undefined;
      return {
        verb,
        on: sensitive && BY_REPORTER.includes(verb) ? null : localDate(new Date(row.at as string), timeZone),
        at: sensitive ? null : (row.at as string),
        // Who answered is known; who merely did something is whoever has the report.
        agency: row.is_spoken === 1 ? called(row.organisation) : holder,
        ...(goes && { from: called(row.from_agency), days_held: Number(row.days_held ?? 0) }),
        ...((row.how === 'whole' || row.how === 'part') && { how: row.how }),
        ...(row.merged_into !== null && { into: row.merged_into as string }),
        ...(verb === 'object' && row.state === 'reopened' && { reopened: true as const }),
        ...(row.objections !== null && { objections: Number(row.objections) }),
        ...(row.answer !== null && { answer: row.answer as string }),
      };
    });
  return {
    steps: told,
    cut,
    // The ledger also holds the forwarding, before all others.
    hands: hands
      .slice(0, Math.min(handed, HANDS))
      .toReversed()
      .map(({ from_agency, to_agency, days_held }): Hand => ({
        from: called(from_agency),
        to: called(to_agency),
        days: days_held as number,
      })),
  };
}

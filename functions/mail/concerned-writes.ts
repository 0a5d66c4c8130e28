import type { Db, Statement } from '../core/db.ts';
import { MODERATING } from './feedback-letters-reads.ts';
import { ANSWERING } from './reads.ts';

/** Which officers hear of a thing; the conditions are SQL of its row `t`, the notice `o` and the officer `p`. */
interface Concern {
  /** Also the name of its table. */
  noun: string;
  roles: string;
  /** When those of its agency hear of it; left out: always. */
  agency?: string;
  /** When those of the whole region do, besides where nobody of its agency can be reached. */
  region: string;
  /** Who never does. */
  never?: string;
}

const REACHED = `p.state = 'active' AND p.mail IS NOT NULL`;

/**
 * One mail to each officer whom a notice concerns, of all notices after one row of the outbox up to another. Not before
 * it is due, UTC.
 */
const mailsToOfficers =
  ({ noun, roles, agency = 'true', region, never = 'false' }: Concern) =>
  (db: Db, from: number, to: number, now: string): Statement =>
    db
      .prepare(
        `INSERT INTO mail (id, kind, cause, outbox_id, person_id, state, next_at, made_at)
         SELECT lower(hex(randomblob(10))), 'officer', 'outbox:' || o.id, o.id, p.id, 'waiting', max(coalesce(o.due_at, o.at), ?3), ?3
         FROM outbox AS o
         JOIN ${noun} AS t ON o.noun = '${noun}' AND t.id = o.subject_id AND t.erased_at IS NULL
         JOIN role_grant AS g ON g.region = t.region AND g.role IN (${roles})
         JOIN person AS p ON p.id = g.person_id AND ${REACHED}
         WHERE o.id > ?1 AND o.id <= ?2 AND o.recipient = 'officers' AND (
           g.organisation = t.agency AND (${agency})
           OR g.organisation IS NULL AND (
             ${region}
             OR NOT EXISTS (
               SELECT 1
               FROM role_grant AS g JOIN person AS p ON p.id = g.person_id
               WHERE g.region = t.region AND g.organisation = t.agency AND g.role IN (${roles}) AND ${REACHED}
             )
           )
         ) AND NOT (${never})
         ON CONFLICT DO NOTHING`,
      )
      .bind(from, to, now);

const ASKED = `o.kind GLOB 'service_request.identity_asked:*'`;

/**
 * Those of the whole region hear of reports with a broken promise and of what is theirs: the check of a new report, and an
 * identity, which not every agency may see. Nobody is told of their own asking.
 */
export const insertReportMails = mailsToOfficers({
  noun: 'service_request',
  roles: ANSWERING,
  agency: `NOT (t.is_anonymous AND ${ASKED})`,
  region: `t.course ->> '$.escalated' <> '[]' OR o.kind = 'service_request.received' OR ${ASKED}`,
  never: `EXISTS (
           SELECT 1 FROM identity_opening AS i
           WHERE i.request_id = t.id AND i.asked_by = p.id AND o.kind = 'service_request.identity_asked:' || i.id
         )`,
});

export const insertFeedbackMails = mailsToOfficers({
  noun: 'feedback',
  roles: MODERATING,
  region: `o.kind GLOB 'feedback.overdue:*'`,
});

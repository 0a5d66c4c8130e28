import type { Db, Statement } from '../core/db.ts';
import { MODERATING } from './feedback-letters-reads.ts';

const REACHED = `p.state = 'active' AND p.mail IS NOT NULL`;

/**
 * One mail to each officer whom a notice on feedback concerns, of all notices after one row of the outbox up to another:
 * those of its agency; those of the whole region when it has none, when nobody is there, and when a promise was broken.
 */
export const insertFeedbackMails = (db: Db, from: number, to: number, now: string): Statement =>
  db
    .prepare(
      `INSERT INTO mail (id, kind, cause, outbox_id, person_id, state, next_at, made_at)
       SELECT lower(hex(randomblob(10))), 'officer', 'outbox:' || o.id, o.id, p.id, 'waiting', max(coalesce(o.due_at, o.at), ?3), ?3
       FROM outbox AS o
       JOIN feedback AS f ON o.noun = 'feedback' AND f.id = o.subject_id AND f.erased_at IS NULL
       JOIN role_grant AS g ON g.region = f.region AND g.role IN (${MODERATING})
       JOIN person AS p ON p.id = g.person_id AND ${REACHED}
       WHERE o.id > ?1 AND o.id <= ?2 AND o.recipient = 'officers' AND (
         g.organisation = f.agency
         OR g.organisation IS NULL AND (
           f.agency IS NULL OR o.kind GLOB 'feedback.overdue:*'
           OR NOT EXISTS (
             SELECT 1
             FROM role_grant AS g JOIN person AS p ON p.id = g.person_id
             WHERE g.region = f.region AND g.organisation = f.agency AND g.role IN (${MODERATING}) AND ${REACHED}
           )
         )
       )
       ON CONFLICT DO NOTHING`,
    )
    .bind(from, to, now);

import type { NotifiedOfFeedback } from '../../src/mail/feedback-letter.ts';
import type { Db, Row } from '../core/db.ts';
import { holds, rolesThat } from './concerned-reads.ts';

export const MODERATING = rolesThat('feedback.moderate');

/** What these mails to officers about feedback are about, and to whom they go; none of those that were erased. */
export const feedbackLettersOf = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT m.id, o.kind AS notice, f.id AS reference, f.kind, f.state, f.answer IS NOT NULL AS is_answered, f.clocks,
         g.slug AS region, g.name AS region_name, g.time_zone, iif(p.state = 'active', p.mail, NULL) AS "to",
         ${holds(MODERATING, 'f', 'h.organisation = f.agency OR h.organisation IS NULL')} AS is_theirs
       FROM json_each(?1) AS n
       JOIN mail AS m ON m.id = n.value
       JOIN outbox AS o ON o.id = m.outbox_id
       JOIN feedback AS f ON o.noun = 'feedback' AND f.id = o.subject_id AND f.erased_at IS NULL
       JOIN region AS g ON g.slug = f.region
       JOIN person AS p ON p.id = m.person_id
       ORDER BY n.key
       LIMIT json_array_length(?1)`,
    )
    .bind(JSON.stringify(ids));

export const toNotifiedOfFeedback = ({ clocks, ...row }: Row) =>
  ({
    ...row,
    is_answered: row.is_answered === 1,
    is_theirs: row.is_theirs === 1,
    promises: (JSON.parse(clocks as string) as { promises: unknown }).promises,
  }) as unknown as NotifiedOfFeedback & { id: string; to: string | null };

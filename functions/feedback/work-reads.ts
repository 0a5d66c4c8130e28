import type { FeedbackWork } from '../../src/feedback/to-do.tsx';
import { MANY } from '../../src/programmes/work-lists.ts';
import type { Db, Row } from '../core/db.ts';

const counted = (agencies: string[] | null, list: 'waiting' | 'unanswered', more = '') =>
  `(SELECT count(*)
    FROM (
      SELECT 1
      FROM feedback AS f INDEXED BY feedback_${agencies ? 'agency_' : ''}desk
      WHERE f.region = ?1 AND f.list = '${list}' AND f.kind IN ('question', 'observation', 'opinion')
        ${agencies ? 'AND f.agency IN (SELECT value FROM json_each(?2))' : ''} ${more}
      LIMIT ${MANY}
    ))`;

/** What residents' feedback wants of officers, of these agencies or with null of the whole region: one row. */
export const feedbackWork = (db: Db, region: string, agencies: string[] | null, now: Date) =>
  db
    .prepare(
      `SELECT ${counted(agencies, 'waiting')} AS waiting,
         ${counted(agencies, 'waiting', 'AND f.list_at < ?3')} AS waiting_late,
         ${counted(agencies, 'unanswered')} AS unanswered,
         ${counted(agencies, 'unanswered', 'AND f.list_at < ?3')} AS unanswered_late
       LIMIT 1`,
    )
    .bind(region, JSON.stringify(agencies ?? []), now.toISOString());

export const toFeedbackWork = ([row]: Row[]) => row as unknown as FeedbackWork;

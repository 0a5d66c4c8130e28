import type { Db, Statement } from '../core/db.ts';
import { movable, type Movable } from '../service-requests/movable-reads.ts';

/** What an officer's verb must know of a report before it acts. */
export interface Triage extends Movable {
  /** Somebody opened it; of a report that is not secret always 0. */
  opened: 0 | 1;
  /** Messages that officers wrote. */
  answered: number;
}

const ALSO = `,
         r.is_secret AND EXISTS (
           SELECT 1 FROM event AS e
           WHERE e.noun = 'service_request' AND e.subject_id = r.id AND e.verb = 'open_secret'
           LIMIT 1
         ) AS opened,
         (SELECT count(*) FROM service_request_message AS m WHERE m.request_id = r.id AND m.sender = 'agency') AS answered`;

/** A report that is not erased, for the verbs of officers; toMovable<Triage> makes one of the rows. */
export const triageOf = (db: Db, id: string): Statement[] => movable(db, 'id', id, ALSO);

import type { State } from '../../src/service-requests/states.ts';
import type { Db } from '../core/db.ts';

/** What an officer's verb must know of a report before it acts. */
export interface Triage {
  id: string;
  region: string;
  agency: string | null;
  state: State;
  version: number;
  is_secret: 0 | 1;
  is_withdrawn: 0 | 1;
  /** What the public sees of it now; null: nothing. */
  shown: 'whole' | 'facts' | null;
  /** The category is sensitive; also when it left the region's list, for then nobody knows. */
  sensitive: 0 | 1;
  /** Somebody opened it; of a report that is not secret always 0. */
  opened: 0 | 1;
  /** Messages that officers wrote. */
  answered: number;
}

/** A report that is not erased, for the verbs of officers: one row. */
export const triageOf = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT r.id, r.region, r.agency, r.state, r.version, r.is_secret, r.is_withdrawn,
         coalesce(
           (SELECT coalesce(s.value ->> 'sensitive', 0)
            FROM service_list AS l, json_each(l.content, '$.services') AS s
            WHERE l.region = r.region AND s.value ->> 'code' = r.service_code
            LIMIT 1),
           1) AS sensitive,
         (SELECT CASE WHEN p.description IS NULL THEN 'facts' ELSE 'whole' END
          FROM service_request_public AS p WHERE p.id = r.id) AS shown,
         r.is_secret AND EXISTS (
           SELECT 1 FROM event AS e
           WHERE e.noun = 'service_request' AND e.subject_id = r.id AND e.verb = 'open_secret'
           LIMIT 1
         ) AS opened,
         (SELECT count(*) FROM service_request_message AS m WHERE m.request_id = r.id AND m.sender = 'agency') AS answered
       FROM service_request AS r
       WHERE r.id = ? AND r.erased_at IS NULL
       LIMIT 1`,
    )
    .bind(id);

import { BY_REPORTER } from '../../src/public-requests/timeline.ts';
import { THING } from '../history/facts-reads.ts';
import { organisationAt, programmeAt } from '../history/named-reads.ts';

/** True while the public may know of the event `e`: what was hidden or erased since is told no more. */
export const SHOWN = `CASE e.noun
         WHEN 'service_request' THEN EXISTS (
           SELECT 1 FROM service_request_public AS q
           WHERE q.id = e.subject_id
             AND (q.received_at IS NOT NULL OR e.verb NOT IN (${BY_REPORTER.map((verb) => `'${verb}'`).join(', ')}))
         )
         WHEN 'feedback' THEN EXISTS (SELECT 1 FROM feedback WHERE id = e.subject_id AND state = 'published')
         ELSE e.public = 1
       END`;

/** What followers and feeds are told of the event `e` beside what history knows of it: the thing it was done to. */
export const TOLD_THING = `CASE
           WHEN e.noun = 'service_request' THEN (
             SELECT json_object('sensitive', q.received_at IS NULL, 'to', ${organisationAt("e.data ->> '$.to_agency'")})
             FROM service_request_public AS q
             WHERE q.id = e.subject_id
           )
           WHEN e.noun = 'feedback' THEN (
             SELECT json_object('kind', f.kind, 'title', ${programmeAt('p.id', 'p.title')})
             FROM feedback AS f LEFT JOIN programme AS p ON p.id = f.programme_id
             WHERE f.id = e.subject_id
           )
           ELSE ${THING}
         END AS thing`;

import type { Db, Statement } from '../core/db.ts';

const told = (noun: string) =>
  `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
   SELECT ?, t.region, '${noun}', iif(t.erased_at IS NULL, 'hide', 'erase'), t.id, t.version, 'system', 'restore', 0`;
const UNTOLD = 'SELECT 1 FROM event AS e INDEXED BY event_subject WHERE e.subject_id = t.id';

/**
 * The events of what a restore erased or hid again: those of the first time came after the backup, and whatever is made
 * from events alone, such as statistics, would take it for open for ever. Again they add nothing.
 */
export const tellReplayed = (db: Db, now: string): Statement[] =>
  [
    `${told('service_request')}, '{"what":"everything","basis":"request"}'
     FROM service_request AS t
     WHERE t.erased_at IS NOT NULL AND NOT EXISTS (
       ${UNTOLD} AND e.noun = 'service_request' AND e.verb = 'erase' AND e.data ->> 'what' = 'everything'
     )`,
    `${told('feedback')}, json_object('kind', t.kind, 'basis', 'request')
     FROM feedback AS t
     WHERE t.ended_at IS NOT NULL AND t.published_at IS NOT NULL AND NOT EXISTS (
       ${UNTOLD} AND e.noun = 'feedback' AND e.verb IN ('hide', 'withdraw', 'erase')
     )`,
  ].map((sql) => db.prepare(sql).bind(now));

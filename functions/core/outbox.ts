import type { Db, Statement } from './db.ts';

/** Something about which people are told: no name, address or word of theirs stands in it. */
export interface Notice {
  /** UTC. */
  at: string;
  region: string;
  noun: string;
  subject: string;
  /** Such as 'service_request.received'; told to each recipient once for each subject. */
  kind: string;
  recipients: ('reporter' | 'officers')[];
  /** Not to be sent before this moment, UTC: what can still be undone is told later. */
  due_at?: string | undefined;
}

/** Leaves a message for each recipient, for the batch of the change that it tells of. */
export const enqueue = (
  db: Db,
  { at, region, noun, subject, kind, recipients, due_at = at }: Notice,
): Statement =>
  db
    .prepare(
      `INSERT INTO outbox (at, region, noun, subject_id, kind, recipient, due_at)
       SELECT ?1, ?2, ?3, ?4, ?5, value, ?7
       FROM json_each(?6)
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(at, region, noun, subject, kind, JSON.stringify(recipients), due_at);

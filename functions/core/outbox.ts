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
export const enqueue = (db: Db, notice: Notice): Statement => enqueueAll(db, [notice]);

/** The same of many notices, in one statement. */
export const enqueueAll = (db: Db, notices: Notice[]): Statement =>
  db
    .prepare(
      `INSERT INTO outbox (at, region, noun, subject_id, kind, recipient, due_at)
       SELECT n.value ->> 'at', n.value ->> 'region', n.value ->> 'noun', n.value ->> 'subject', n.value ->> 'kind',
         r.value, coalesce(n.value ->> 'due_at', n.value ->> 'at')
       FROM json_each(?) AS n, json_each(n.value, '$.recipients') AS r
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(notices));

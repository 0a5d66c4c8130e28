import type { FeedbackClocks } from '../../src/feedback/clocks.ts';
import type { ReadFeedback } from '../../src/feedback/page.ts';
import type { Db } from '../core/db.ts';

/** Feedback as it is about to be written. */
export interface FeedbackWrite extends ReadFeedback {
  id: string;
  region: string;
  programme_id: string | null;
  milestone_key: string | null;
  update_id: string | null;
  agency: string | null;
  submitted_at: string;
  received_on: string;
  clocks: FeedbackClocks;
  /** HMACs of the idempotency key and of the private key. */
  idempotency: string;
  key_mac: string;
}

/** Writes feedback down, unless the same submit did already. It waits to be looked at. */
export const insertFeedback = (db: Db, f: FeedbackWrite) =>
  db
    .prepare(
      `INSERT INTO feedback (
         id, region, kind, programme_id, milestone_key, update_id, agency, body, seen, seen_on, district_code, village_code,
         state, submitted_at, received_on, clocks, next_due_at, idempotency, key_mac
       )
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      f.id,
      f.region,
      f.kind,
      f.programme_id,
      f.milestone_key,
      f.update_id,
      f.agency,
      f.body,
      f.seen,
      f.seen_on,
      f.district_code,
      f.village_code,
      f.submitted_at,
      f.received_on,
      JSON.stringify(f.clocks),
      f.clocks.promises.verify.due_at,
      f.idempotency,
      f.key_mac,
    );

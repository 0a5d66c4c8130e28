import type { RefusalCode, State } from '../../src/feedback/schema.ts';
import type { Db, Statement } from '../core/db.ts';

/** Which row is changed: that of a version, and only while it has words. */
interface Seen {
  id: string;
  version: number;
}

const SEEN = 'id = ?1 AND version = ?2 AND erased_at IS NULL';

/** Lets everybody see what waits. */
export const publishRow = (db: Db, { id, version }: Seen, at: string, nextDueAt: string): Statement =>
  db
    .prepare(
      `UPDATE feedback
       SET state = 'published', published_at = ?3, next_due_at = ?4, told = 0, version = version + 1
       WHERE ${SEEN} AND state = 'waiting'`,
    )
    .bind(id, version, at, nextDueAt);

/** Makes the next version of what is public, for the batch of a change beside its row. */
export const touchRow = (db: Db, { id, version }: Seen): Statement =>
  db
    .prepare(`UPDATE feedback SET version = version + 1 WHERE ${SEEN} AND state = 'published'`)
    .bind(id, version);

/** Refuses what waits, or hides what is public, for a reason: nothing is owed any more. */
export const endRow = (
  db: Db,
  { id, version }: Seen,
  e: { from: State; to: State; refusal: RefusalCode; at: string; nextDueAt: string },
): Statement =>
  db
    .prepare(
      `UPDATE feedback
       SET state = ?4, refusal = ?5, ended_at = ?6, next_due_at = ?7, told = 0, version = version + 1
       WHERE ${SEEN} AND state = ?3`,
    )
    .bind(id, version, e.from, e.to, e.refusal, e.at, e.nextDueAt);

/** Puts the public answer to a question that has none. `by` is the id of an organisation; null: the coordinator. */
export const answerRow = (
  db: Db,
  { id, version }: Seen,
  a: { answer: string; by: string | null; at: string; nextDueAt: string },
): Statement =>
  db
    .prepare(
      `UPDATE feedback
       SET answer = ?3, answered_at = ?4, answered_by = ?5, next_due_at = ?6, told = 0, version = version + 1
       WHERE ${SEEN} AND state = 'published' AND kind = 'question' AND answer IS NULL`,
    )
    .bind(id, version, a.answer, a.at, a.by, a.nextDueAt);

/** Keeps the answer that stands, and why it is corrected, beside its row: for the batch of the correction, before it. */
export const keepAnswer = (db: Db, { id, version }: Seen, at: string, reason: string): Statement =>
  db
    .prepare(
      `INSERT INTO feedback_answer (feedback_id, version, answer, answered_by, said_at, corrected_at, reason)
       SELECT id, 1 + (SELECT count(*) FROM feedback_answer WHERE feedback_id = ?1), answer, answered_by,
         coalesce(corrected_at, answered_at), ?3, ?4
       FROM feedback
       WHERE ${SEEN} AND state = 'published' AND answer IS NOT NULL`,
    )
    .bind(id, version, at, reason);

/** Puts another answer in its place. When it was first answered stays. */
export const correctRow = (
  db: Db,
  { id, version }: Seen,
  a: { answer: string; by: string | null; at: string },
): Statement =>
  db
    .prepare(
      `UPDATE feedback SET answer = ?3, answered_by = ?4, corrected_at = ?5, version = version + 1
       WHERE ${SEEN} AND state = 'published' AND answer IS NOT NULL`,
    )
    .bind(id, version, a.answer, a.by, a.at);

/** Counts one more that an officer erased on request, of the agency it spoke to and of the whole region. */
export const countErasure = (db: Db, of: { region: string; agency: string | null }): Statement =>
  countRefusal(db, { ...of, state: 'erased', refusal: 'request' });

/** Counts one more refusal, of the agency it spoke to and of the whole region. */
export const countRefusal = (
  db: Db,
  r: {
    region: string;
    agency: string | null;
    state: 'refused' | 'hidden' | 'erased';
    refusal: RefusalCode | 'request';
  },
): Statement =>
  db
    .prepare(
      `INSERT INTO feedback_refusal (region, agency, state, refusal, n)
       SELECT ?1, value, ?3, ?4, 1 FROM json_each(?2) WHERE true
       ON CONFLICT DO UPDATE SET n = n + 1`,
    )
    .bind(r.region, JSON.stringify([r.agency ?? '', '*']), r.state, r.refusal);

/**
 * Takes all words from feedback, once, with the key that opens it. Where it was seen stays until it is counted out
 * (`forgetWithdrawn`).
 */
export const emptyRows = (db: Db, ids: string[], at: string): Statement =>
  db
    .prepare(
      `UPDATE feedback
       SET body = NULL, answer = iif(answer IS NULL, NULL, ''), key_mac = NULL, erased_at = ?2,
         state = iif(state IN ('waiting', 'published'), 'withdrawn', state), ended_at = coalesce(ended_at, ?2),
         next_due_at = '9999-12-31T23:59:59.999Z', version = version + 1
       WHERE id IN (SELECT value FROM json_each(?1)) AND erased_at IS NULL`,
    )
    .bind(JSON.stringify(ids), at);

/** Hides what the ledger says was hidden, whatever a backup made of it. */
export const hideRows = (db: Db, ids: string[], refusal: RefusalCode, at: string): Statement =>
  db
    .prepare(
      `UPDATE feedback
       SET state = 'hidden', refusal = ?2, ended_at = ?3, next_due_at = '9999-12-31T23:59:59.999Z', version = version + 1
       WHERE id IN (SELECT value FROM json_each(?1)) AND state IN ('waiting', 'published')`,
    )
    .bind(JSON.stringify(ids), refusal, at);

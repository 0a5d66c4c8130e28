import type { Db } from './db.ts';

/** What was erased from things of one noun, why, and when (UTC). */
export interface Erased {
  noun: string;
  what: string;
  /** Somebody asked, or its time was over. */
  basis: 'request' | 'period';
  at: string;
}

/** Writes into the ledger that a restore carries out again, in the batch that erases; what stands there stays. */
export const enterErasures = (db: Db, ids: string[], e: Erased) =>
  db
    .prepare(
      `INSERT INTO erasure (at, noun, subject_id, what, basis)
       SELECT ?2, ?3, value, ?4, ?5
       FROM json_each(?1)
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(ids), e.at, e.noun, e.what, e.basis);

import type { Db, Statement } from '../core/db.ts';

/** Keeps the sums of a programme's transactions, so that no page ever adds them up. */
export const keepTransactionSums = (db: Db, programme: string): Statement[] => [
  db.prepare('DELETE FROM transaction_sum WHERE programme_id = ?').bind(programme),
  db
    .prepare(
      `INSERT INTO transaction_sum (programme_id, fiscal_year, type, amount)
       SELECT programme_id, fiscal_year, type, sum(amount)
       FROM "transaction"
       WHERE programme_id = ?
       GROUP BY fiscal_year, type`,
    )
    .bind(programme),
];

import type { Db } from '../../functions/core/db.ts';

/** The same database, failing its batches before they are committed, or after: the answer is lost, the change is not. */
export const faulty = (db: Db, when: 'before' | 'after'): Db => ({
  prepare: (sql) => db.prepare(sql),
  batch: async (statements) => {
    if (when === 'after') await db.batch(statements);
    throw new Error('D1_ERROR: Network connection lost.');
  },
});

/** The same database, answering only after `ms`. */
export const slow = (db: Db, ms: number): Db => ({
  prepare: (sql) => db.prepare(sql),
  batch: async (statements) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return db.batch(statements);
  },
});

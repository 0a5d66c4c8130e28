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

/** The same database, losing the first batch that carries an event: before it is committed, or only its answer. */
export function losing(db: Db, when: 'before' | 'after'): Db {
  const told = new WeakSet<D1PreparedStatement>();
  let lost = false;
  return {
    prepare: (sql) => {
      const statement = db.prepare(sql);
      const bind = statement.bind.bind(statement);
      statement.bind = (...values: unknown[]) => {
        const bound = bind(...values);
        if (sql.includes('INTO event')) told.add(bound);
        return bound;
      };
      return statement;
    },
    batch: (statements) => {
      const now = !lost && statements.some((statement) => told.has(statement));
      lost ||= now;
      return (now ? faulty(db, when) : db).batch(statements);
    },
  };
}

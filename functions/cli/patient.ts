import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../core/db.ts';

const TRIES = 8;
const BUSY = /SQLITE_BUSY|database is locked/;

/** The same database; a batch that meets a busy one is tried again, a little later each time, with jitter. */
export const patient = (db: Db): Db => ({
  prepare: (sql) => db.prepare(sql),
  batch: async (statements) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await db.batch(statements);
      } catch (error) {
        if (attempt === TRIES || !BUSY.test(String(error))) throw error;
        await sleep(50 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  },
});

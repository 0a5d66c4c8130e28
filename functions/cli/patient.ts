import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';

const TRIES = 7;
// A locked local database shows itself in several ways; the last two are all that workerd says of it.
const BUSY = /SQLITE_BUSY|database is locked|session commit token|internal error; reference/;

/**
 * The same database; a batch that meets a busy one is tried again for about 10 seconds, each time a little later,
 * with jitter. Trying again is safe: a change that was made after all meets its own guard and is refused.
 */
export const patient = (db: Db): Db => ({
  prepare: (sql) => db.prepare(sql),
  batch: async (statements) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await db.batch(statements);
      } catch (error) {
        if (!BUSY.test(String(error))) throw error;
        if (attempt === TRIES)
          throw new Refusal(
            'unavailable',
            'Basis data sedang dipakai program lain. Coba lagi sebentar lagi.',
          );
        await sleep(100 * 2 ** attempt * (0.5 + Math.random() / 2));
      }
    }
  },
});

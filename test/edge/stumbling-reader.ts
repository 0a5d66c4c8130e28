import { env } from 'cloudflare:workers';
import { followEvents } from '../../functions/statistics/follow-events.ts';
import type { Db } from '../../functions/core/db.ts';

/** One step of the reader of statistics, or two at once, and one of three dies somewhere on its way. */
export async function stumbling(): Promise<void> {
  const readers = Array.from({ length: Math.random() < 0.3 ? 2 : 1 }, () =>
    Math.random() < 0.34 ? dying(Math.floor(Math.random() * 4), Math.random() < 0.5) : env.DB,
  );
  await Promise.all(readers.map((db) => followEvents({ db }, { steps: 1 }).catch(mustBeDeath)));
}

// Dies at a round trip, before or after the database did what it was asked.
function dying(at: number, after: boolean): Db {
  let trips = 0;
  return {
    prepare: (sql) => env.DB.prepare(sql),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      if (trips++ !== at) return env.DB.batch<T>(statements);
      if (after) await env.DB.batch(statements);
      throw new Error('killed');
    },
  };
}

function mustBeDeath(error: unknown): void {
  if (!String(error).includes('killed')) throw error;
}

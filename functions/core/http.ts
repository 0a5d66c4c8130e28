import type { Context } from 'hono';
import type { Ctx } from './ctx.ts';
import type { Db, Meter } from './db.ts';

/** What every door finds on a request. */
export interface App {
  Bindings: Env;
  /** `search` is the second database, which can be rebuilt from the first, `db`. */
  Variables: { requestId: string; db: Db; search: Db; meter: Meter };
}

export type Request_ = Context<App>;

/** The world of a verb that somebody without an account asks for. Nothing tells one such person from another. */
export const asResident = (c: Request_): Ctx => ({
  db: c.var.db,
  actor: { kind: 'resident', id: 'anonymous' },
  now: () => new Date(),
  locale: 'id',
});

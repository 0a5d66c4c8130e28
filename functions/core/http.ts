import type { Context } from 'hono';
import type { Db, Meter } from './db.ts';

/** What every door finds on a request. */
export interface App {
  Bindings: Env;
  /** `search` is the second database, which can be rebuilt from the first, `db`. */
  Variables: { requestId: string; db: Db; search: Db; meter: Meter };
}

export type Request_ = Context<App>;

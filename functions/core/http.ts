import type { Context } from 'hono';
import type { Db, Meter } from './db.ts';

/** What every door finds on a request. */
export interface App {
  Bindings: Env;
  Variables: { requestId: string; db: Db; meter: Meter };
}

export type Request_ = Context<App>;

import type { Ctx } from '../core/ctx.ts';
import type { Db } from '../core/db.ts';
import { forgetDesk } from './desk-writes.ts';
import { followEvents } from './follow-events.ts';
import { forgetEverything } from './writes.ts';

/** Makes the search index anew from the first event on; until it is done, less is found. */
export async function rebuildIndex(ctx: Ctx, search: Db, at?: (event: number) => void): Promise<void> {
  await search.batch([...forgetEverything(search), ...forgetDesk(search)]);
  await followEvents(ctx, search, Infinity, at);
}

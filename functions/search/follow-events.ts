import type { Ctx } from '../core/ctx.ts';
import { readAll, type Db } from '../core/db.ts';
import { replaceDesk } from './desk-writes.ts';
import { gather } from './gather.ts';
import { cursorOf, eventsAfter } from './reads.ts';
import { moveCursor, replaceDocuments } from './writes.ts';

/** Events in one step. */
const STEP = 200;

/**
 * Brings the search index nearer to the newest event, in at most `steps` steps; `at` is told how far each one came.
 * Killed anywhere, doubled or overlapped it leaves the same index: a step is one batch, and moves the cursor
 * only from where it read it.
 */
export async function followEvents(
  ctx: Ctx,
  search: Db,
  steps = Infinity,
  at: (event: number) => void = () => {},
): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const reached = await takeStep(ctx, search);
    if (reached === null) return;
    at(reached);
  }
}

// Null when there is no event left. A step that somebody else took first counts as taken.
async function takeStep({ db }: Ctx, search: Db): Promise<number | null> {
  const [cursors = []] = await readAll(search, [cursorOf(search)]);
  const from = cursors[0]?.event_id as number;
  const [events = []] = await readAll(db, [eventsAfter(db, from, STEP)]);
  const to = events.at(-1)?.id as number | undefined;
  if (to === undefined) return null;
  const gathered = await gather(db, events);
  try {
    await search.batch([
      ...moveCursor(search, from, to),
      ...replaceDocuments(search, gathered),
      ...replaceDesk(search, gathered.desk),
    ]);
  } catch (error) {
    if (!String(error).includes('guard_missed')) throw error;
  }
  return to;
}

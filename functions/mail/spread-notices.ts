import { guarded } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { outboxToRead } from './reads.ts';
import { officersNouns } from './officers.ts';
import { insertReportersMails } from './reporter-writes.ts';
import { moveReader } from './writes.ts';

/** Rows of the outbox in one step; what is left over goes with the next tick. */
const STEP = 200;

/**
 * Makes mails of new notices, one for each officer whom a notice concerns, and for its reporter. Killed anywhere, doubled or overlapped it
 * makes each once: mails and the reader's place are written in one batch, which moves it only from where it was read.
 */
export async function spreadNotices(ctx: Ctx): Promise<void> {
  const { db } = ctx;
  const [[reader] = []] = await readAll(db, [outboxToRead(db, STEP)]);
  const [from, to] = [reader?.reached as number, reader?.last as number | null];
  if (to === null) return;
  try {
    await db.batch([
      ...guarded(db, { statement: moveReader(db, from, to), rows: 1 }),
      ...officersNouns.map((noun) => noun.insertMails(db, from, to, instant(ctx))),
      insertReportersMails(db, from, to, instant(ctx)),
    ]);
  } catch (error) {
    if (!String(error).includes('guard_missed')) throw error;
  }
}

import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { enterErasures } from '../core/erasures.ts';
import { Refusal } from '../core/refusal.ts';
import { toldByMail } from './reads.ts';
import { stopMailOf } from './writes.ts';

/** What the ledger calls it. */
export const MAIL = 'mail';

/**
 * Sends no more mail about a report to its reporter, for good: by the ledger a restore stops it again. Whoever asks has
 * shown the report's key, or the token of a mail about it. Stopped already, nothing changes.
 */
export async function stopMail(ctx: Ctx, id: string): Promise<void> {
  const [[request] = []] = await readAll(ctx.db, [toldByMail(ctx.db, id)]);
  if (request?.tells_reporter !== 1) return;
  const stopped = { noun: 'service_request', what: MAIL, basis: 'request', at: instant(ctx) } as const;
  try {
    await act(ctx, [stopMailOf(ctx.db, id), enterErasures(ctx.db, [id], stopped)], {
      region: request.region as string,
      noun: 'service_request',
      verb: 'stop_mail',
      subject: id,
      version: request.version as number,
      public: false,
    });
  } catch (error) {
    // Somebody else was faster, or it was erased: either way nothing more is sent.
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
  }
}

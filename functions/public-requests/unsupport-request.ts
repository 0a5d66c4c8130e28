import { act } from '../core/act.ts';
import { uncountAttempt } from '../core/attempts.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { deleteObjection } from './objection-writes.ts';
import { supportable } from './support-reads.ts';
import { countSupport, deleteSupport } from './support-writes.ts';
import { supportAllowance, supporterMac, type Supporter } from './supporter.ts';

/**
 * Takes somebody back out of those who meet the problem of a public report, with their "belum selesai" if nobody looked at
 * it yet; who was not among them changes nothing.
 * The day's attempt of their network is given back too: else one person could use up those of all who share it.
 */
export async function unsupportRequest(
  ctx: Ctx,
  { id, supporter }: { id: string; supporter: Supporter },
): Promise<void> {
  const mac = await supporterMac(supporter, id);
  const [[known] = []] = await readAll(ctx.db, [supportable(ctx.db, id, mac)]);
  if (!known) throw new Refusal('not_found', (w) => w.requestUnknown);
  if (known.is_mine !== 1) return;
  const given = uncountAttempt(ctx.db, await supportAllowance(supporter, id, ctx.now()));
  const taken = [...countSupport(ctx.db, id, -1), ...deleteObjection(ctx.db, id, mac), given];
  await act(ctx, [deleteSupport(ctx.db, id, mac), ...taken], {
    region: known.region as string,
    noun: 'service_request',
    verb: 'unsupport',
    subject: id,
    version: 1,
    public: false,
  });
}

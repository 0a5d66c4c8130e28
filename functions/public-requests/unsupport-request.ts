import { actOnAll } from '../core/act.ts';
import { uncountAttempt } from '../core/attempts.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { deleteObjections, uncountTheirs } from './objection-writes.ts';
import { supportable } from './support-reads.ts';
import { countSupport, deleteSupport } from './support-writes.ts';
import { supportAllowance, supporterMarks, type Supporter } from './supporter.ts';

/**
 * Takes somebody back out of those who meet the problem of a public report, with their "belum selesai" if nobody looked at
 * it yet; who was not among them changes nothing.
 * The day's attempt of their network is given back too: else one person could use up those of all who share it.
 */
export async function unsupportRequest(
  ctx: Ctx,
  { id, supporter }: { id: string; supporter: Supporter },
): Promise<void> {
  const marks = await supporterMarks(ctx.db, supporter, id);
  const [[known] = []] = await readAll(ctx.db, [supportable(ctx.db, id, marks)]);
  if (!known) throw new Refusal('not_found', (w) => w.requestUnknown);
  const mine = known.mine as number;
  if (mine === 0) return;
  const given = uncountAttempt(ctx.db, await supportAllowance(supporter, id, ctx.now()));
  const change = { statement: deleteSupport(ctx.db, id, marks), rows: mine };
  const event = { region: known.region as string, noun: 'service_request', verb: 'unsupport', subject: id };
  // Whoever supported two reports that became one stands there twice, until they are known again here.
  await actOnAll(
    ctx,
    [change],
    [
      ...countSupport(ctx.db, id, -mine),
      uncountTheirs(ctx.db, id, marks),
      deleteObjections(ctx.db, id, marks),
      given,
    ],
    [{ ...event, version: 1, public: false }],
  );
}

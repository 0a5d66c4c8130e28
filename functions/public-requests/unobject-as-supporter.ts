import { actOnAll } from '../core/act.ts';
import { uncountAttempt } from '../core/attempts.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { deleteObjections, uncountObjections } from './objection-writes.ts';
import { objectable } from './support-reads.ts';
import { objectionAllowance, supporterMarks, type Supporter } from './supporter.ts';

/**
 * Takes back a supporter's "belum selesai", as long as no officer looked at it; their "saya juga" stays. Who said nothing
 * changes nothing.
 */
export async function unobjectAsSupporter(
  ctx: Ctx,
  { id, supporter }: { id: string; supporter: Supporter },
): Promise<'unobjected' | 'objection_answered'> {
  const marks = await supporterMarks(ctx.db, supporter, id);
  const [[known] = []] = await readAll(ctx.db, [objectable(ctx.db, id, marks)]);
  if (!known) throw new Refusal('not_found', (w) => w.requestUnknown);
  const waiting = known.waiting as number;
  if (waiting === 0) return known.is_said === 1 ? 'objection_answered' : 'unobjected';
  const given = uncountAttempt(ctx.db, await objectionAllowance(supporter, id, ctx.now()));
  const event = { region: known.region as string, noun: 'service_request', subject: id, public: false };
  await actOnAll(
    ctx,
    [{ statement: deleteObjections(ctx.db, id, marks), rows: waiting }],
    [uncountObjections(ctx.db, id, waiting), given],
    [{ ...event, verb: 'unobject_as_supporter', version: known.version as number }],
  );
  return 'unobjected';
}

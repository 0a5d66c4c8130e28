import { actOnAll } from '../core/act.ts';
import { attemptsOf, countAttempt } from '../core/attempts.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { supportable } from './support-reads.ts';
import { countSupport, insertSupport } from './support-writes.ts';
import { supportAllowance, supporterMarks, type Supporter } from './supporter.ts';

/** Adds somebody to those who meet the problem of a public report. Added already, nothing changes. */
export async function supportRequest(
  ctx: Ctx,
  { id, supporter }: { id: string; supporter: Supporter },
): Promise<'added' | 'again'> {
  const marks = await supporterMarks(ctx.db, supporter, id);
  const allowance = await supportAllowance(supporter, id, ctx.now());
  const [[known] = [], [tried] = []] = await readAll(ctx.db, [
    supportable(ctx.db, id, marks),
    attemptsOf(ctx.db, allowance),
  ]);
  if (!known) throw new Refusal('not_found', (w) => w.requestUnknown);
  if (known.mine !== 0) return 'again';
  if (known.is_open !== 1) throw new Refusal('conflict', (w) => w.requestClosed);
  if (((tried?.count as number) ?? 0) >= allowance.most)
    throw new Refusal('too_many', (w) => w.supportTooMany);
  const event = {
    region: known.region as string,
    noun: 'service_request',
    verb: 'support',
    subject: id,
    version: 1,
    public: false,
  };
  const changes = [insertSupport(ctx.db, id, marks[0], instant(ctx)), countAttempt(ctx.db, allowance)];
  await actOnAll(
    ctx,
    changes.map((statement) => ({ statement, rows: 1 })),
    countSupport(ctx.db, id, 1),
    [event],
  );
  return 'added';
}

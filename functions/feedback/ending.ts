import { nextDueAt } from '../../src/feedback/due.ts';
import { refusals as codes, type RefusalCode } from '../../src/feedback/schema.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Statement } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { countRefusal, endRow } from './moderate-writes.ts';
import { eventOf, mustReach, once, stateAfter, type Seen } from './moderated.ts';

/** Why something is not, or no longer, to be seen: a code of src/feedback/schema.ts. */
export interface Ending extends Seen {
  reason: string;
}

/** Refuses or hides feedback for a reason that its author reads; how often each was said is public. */
export async function endForReason(
  ctx: Ctx,
  ending: Ending,
  verb: 'refuse' | 'hide',
  also: (id: string) => Statement[] = () => [],
): Promise<void> {
  const { id, seen, reason } = ending;
  await once(ctx, { id, seen, verb, isSame: (row) => row.refusal === reason }, async () => {
    const known = await mustReach(ctx, 'feedback.moderate', id);
    const refusal = mustBeReason(reason);
    const to = stateAfter(known, verb, seen) as 'refused' | 'hidden';
    const due = nextDueAt({ ...known, state: to }, known.promises);
    const end = { from: known.state, to, refusal, at: instant(ctx), nextDueAt: due };
    await act(
      ctx,
      [
        endRow(ctx.db, known, end),
        countRefusal(ctx.db, { region: known.region, agency: known.agency, state: to, refusal }),
        ...also(id),
      ],
      eventOf(known, verb, { isPublic: false, data: { refusal } }),
    );
  });
}

function mustBeReason(reason: string): RefusalCode {
  const known = codes.find((code) => code === reason);
  if (known) return known;
  const problem = { field: 'alasan', message: refusals.id.feedbackReasonMissing };
  throw new Refusal('invalid', (w) => w.feedbackNotEnded, [problem]);
}

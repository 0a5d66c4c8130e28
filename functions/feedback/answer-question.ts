import { actOnAll } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { answering, hasAnswer, mustAnswer, type Answer } from './answering.ts';
import { mustReach, once, stateAfter, type Seen } from './moderated.ts';

/** Answers a published question in public. An answer that stands is not changed: a second one is refused with words. */
export async function answerQuestion(ctx: Ctx, asked: Seen & Answer): Promise<void> {
  await once(ctx, { ...asked, verb: 'answer', isSame: (row) => hasAnswer(row, asked) }, async () => {
    const { id, seen, organisation } = asked;
    const known = await mustReach(ctx, 'feedback.answer', id, organisation ?? '');
    const answer = mustAnswer(ctx, known, asked);
    if (known.is_answered) throw new Refusal('conflict', (w) => w.feedbackAnswered);
    stateAfter(known, 'answer', seen);
    const { change, event } = answering(ctx, known, { answer, organisation, step: 1 });
    await actOnAll(ctx, [change], [], [event]);
  });
}

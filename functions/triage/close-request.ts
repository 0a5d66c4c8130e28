import { refusals } from '../../src/ui/refusals.ts';
import { outcomes, type Outcome } from '../../src/triage/deeds.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { closedOf } from './closing.ts';
import { mustTriage } from './triage.ts';
import { moveWithWords, type Word } from './with-words.ts';

/** How it was done, and why that is so. */
export interface Closing extends Word {
  outcome: Outcome;
}

/** Closes a report as done, wholly or in part, with the reason. */
export async function closeRequest(ctx: Ctx, { outcome, ...word }: Closing): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.close', word.id);
  if (!outcomes.includes(outcome))
    throw new Refusal('invalid', (w) => w.messageRefused, [
      { field: 'hasil', message: refusals.id.outcomeMissing },
    ]);
  await moveWithWords(ctx, request, word, {
    action: 'close',
    grade: 'closing',
    set: { outcome },
    tell: [closedOf(request)],
    data: { outcome },
  });
}

import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { settleObjections } from '../public-requests/objections.ts';
import { mustTriage } from './triage.ts';
import { moveWithWords, type Word } from './with-words.ts';

/**
 * Opens a closed report again because supporters say that it is not solved, or because it was merged by mistake, and
 * tells its reporter why.
 */
export async function reopenRequest(ctx: Ctx, word: Word): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.close', word.id);
  if (request.closed_at !== null && request.objection_count === 0 && request.state !== 'duplicate')
    throw new Refusal('conflict', (w) => w.nobodyObjects);
  await moveWithWords(ctx, request, word, {
    action: 'reopen',
    grade: null,
    set: {
      reopened_count: request.reopened_count + 1,
      objection_count: 0,
      outcome: null,
      confirmed: null,
      rating: null,
      duplicate_of: null,
    },
    also: settleObjections(ctx.db, request.id, instant(ctx)),
    ...(request.objection_count > 0 && { data: { objections: request.objection_count } }),
    tell: [{ kind: `reopened:${request.version + 1}`, recipients: ['officers', 'reporter'] }],
  });
}

import type { Ctx } from '../core/ctx.ts';
import { mustTriage } from './triage.ts';
import { closedOf } from './closing.ts';
import { moveWithWords, type Word } from './with-words.ts';

/** Closes a report that is not taken on, with the reason. */
export async function rejectRequest(ctx: Ctx, word: Word): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.close', word.id);
  await moveWithWords(ctx, request, word, { action: 'reject', grade: 'closing', tell: [closedOf(request)] });
}

import type { Ctx } from '../core/ctx.ts';
import { mustTriage } from './triage.ts';
import { moveWithWords, type Word } from './with-words.ts';

/** Respon awal: tells the reporter that somebody is at it, and what comes next. */
export async function respondToRequest(ctx: Ctx, word: Word): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.reply', word.id);
  await moveWithWords(ctx, request, word, { action: 'respond', grade: 'initial' });
}

import type { Ctx } from '../core/ctx.ts';
import { mustTriage } from './triage.ts';
import { moveWithWords, type Word } from './with-words.ts';

/** Asks the reporter something without which their report cannot go on; until they answer its clocks stand still. */
export async function askReporter(ctx: Ctx, word: Word): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.reply', word.id);
  await moveWithWords(ctx, request, word, { action: 'ask', grade: 'question' });
}

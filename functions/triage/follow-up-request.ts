import type { Ctx } from '../core/ctx.ts';
import { mustTriage } from './triage.ts';
import { moveWithWords, type Word } from './with-words.ts';

/** Respon substantif: tells the reporter what was done; they have the last word on it. */
export async function followUpRequest(ctx: Ctx, word: Word): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.reply', word.id);
  await moveWithWords(ctx, request, word, {
    action: 'follow_up',
    grade: 'substantive',
    tell: [{ kind: `confirm:${request.version + 1}`, recipients: ['reporter'] }],
  });
}

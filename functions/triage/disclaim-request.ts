import { refusals } from '../../src/ui/refusals.ts';
import { ELSEWHERE } from '../../src/triage/deeds.ts';
import { words } from '../../src/triage/deed-words.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { closedOf } from './closing.ts';
import { mustTriage } from './triage.ts';
import { moveWithWords, type Word } from './with-words.ts';

/** Why it is not for this government, and where to go instead. */
export interface Disclaimer extends Word {
  elsewhere: string;
}

/** Closes a report that is not for this government, and says where to go instead. */
export async function disclaimRequest(ctx: Ctx, { elsewhere, ...word }: Disclaimer): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.close', word.id);
  const where = elsewhere.trim();
  if (where.length < ELSEWHERE.least || where.length > ELSEWHERE.most)
    throw new Refusal('invalid', (w) => w.messageRefused, [
      { field: 'tujuan', message: refusals.id.elsewhereMissing },
    ]);
  // An empty reason stays one, and is refused as such.
  const text = word.text.trim() && `${word.text.trim()}\n\n${words[ctx.locale].elsewhereSaid(where)}`;
  await moveWithWords(
    ctx,
    request,
    { ...word, text },
    { action: 'disclaim', grade: 'closing', tell: [closedOf(request)] },
  );
}

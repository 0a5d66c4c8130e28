import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { settleObjections } from '../public-requests/objections.ts';
import { checkedMessage, writtenOnce } from '../service-requests/message.ts';
import { mustTriage } from './triage.ts';
import { answerObjections } from './triage-writes.ts';
import { mustBeRead, mustBeSure, said, type Word } from './with-words.ts';

/**
 * Answers supporters who say that a closed report is not solved: it stays closed, and its reporter reads why; so do they
 * where the public sees the report whole.
 */
export async function dismissObjections(ctx: Ctx, word: Word): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.close', word.id);
  mustBeRead(request);
  const text = checkedMessage(word.text, 0);
  const told = request.shown === 'whole';
  if (told) mustBeSure(text, word);
  const { id, organisation, statements } = await said(ctx, request, {
    ...word,
    token: `${word.token}/dismiss`,
    text,
    grade: null,
  });
  const { seen = request.version, id: subject } = word;
  await writtenOnce(ctx.db, id, async () => {
    if (seen !== request.version) throw new Refusal('conflict', (w) => w.requestChanged);
    if (request.objection_count === 0) throw new Refusal('conflict', (w) => w.nobodyObjects);
    await act(
      ctx,
      [
        answerObjections(ctx.db, subject, seen),
        ...settleObjections(ctx.db, subject, instant(ctx)),
        ...statements,
      ],
      {
        region: request.region,
        noun: 'service_request',
        verb: 'dismiss_objections',
        subject,
        version: seen + 1,
        public: false,
        data: { message: id, organisation, objections: request.objection_count, ...(told && { told }) },
      },
    );
  });
}

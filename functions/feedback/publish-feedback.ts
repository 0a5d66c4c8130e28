import { nextDueAt } from '../../src/feedback/due.ts';
import { questionStandOf } from '../../src/statistics/question.ts';
import { actOnAll } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Row } from '../core/db.ts';
import { approveFeedbackPhotos } from '../photos/attach.ts';
import { answering, hasAnswer, mustAnswer, type Answer } from './answering.ts';
import { publishRow } from './moderate-writes.ts';
import { eventOf, hasShown, mustReach, once, stateAfter, type Seen } from './moderated.ts';
import { countObservation } from './tally-writes.ts';

/** What everybody is to see, and with it perhaps the answer to the question. */
export interface Publication extends Seen {
  /** Ids of its photos that everybody may see too. */
  photos?: string[];
  answer?: Answer | undefined;
}

/**
 * Lets everybody see feedback; an observation is counted with it. A question may be published and answered in one deed:
 * both or neither, with an event of each.
 */
export async function publishFeedback(ctx: Ctx, published: Publication): Promise<void> {
  const { answer, photos = [] } = published;
  const isSame = (row: Row) =>
    hasShown(row, photos) && (answer ? hasAnswer(row, answer) : row.answer === null);
  await once(ctx, { ...published, verb: 'publish', isSame }, () => publish(ctx, published));
}

async function publish(ctx: Ctx, { id, seen, photos = [], answer }: Publication): Promise<void> {
  const known = await mustReach(ctx, 'feedback.moderate', id, answer?.organisation ?? '');
  const state = stateAfter(known, 'publish', seen);
  const words = answer && mustAnswer(ctx, known, answer);
  if (words !== undefined) stateAfter({ ...known, state }, 'answer', seen);
  const answered = answer && words !== undefined ? answerOf(ctx, known, answer, words) : [];
  const stand = known.kind === 'question' && { stand: questionStandOf(known, instant(ctx), false) };
  const due = nextDueAt({ kind: known.kind, state, is_answered: false }, known.promises);
  const chosen = [...new Set(photos)];
  const approval = { statement: approveFeedbackPhotos(ctx.db, chosen, id), rows: chosen.length };
  await actOnAll(
    ctx,
    [
      { statement: publishRow(ctx.db, known, instant(ctx), due), rows: 1 },
      ...(chosen.length > 0 ? [approval] : []),
      ...answered.map(({ change }) => change),
    ],
    countObservation(ctx.db, id, 1),
    [
      eventOf(known, 'publish', { isPublic: true, data: { photos: chosen.length, ...stand } }),
      ...answered.map(({ event }) => event),
    ],
  );
}

const answerOf = (
  ctx: Ctx,
  known: Parameters<typeof answering>[1],
  { organisation }: Answer,
  answer: string,
) => [answering(ctx, known, { answer, organisation, step: 2 })];

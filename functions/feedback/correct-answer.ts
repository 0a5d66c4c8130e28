import { actOnAll } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Row } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { hasAnswer, mustAnswer, mustBePublic, wrong, type Answer } from './answering.ts';
import { correctRow, keepAnswer } from './moderate-writes.ts';
import { eventOf, mustReach, once, stateAfter, type Seen } from './moderated.ts';

/** Another answer, and what was wrong in the one that stands: 10 to 300 letters that everybody reads. */
export interface Correction extends Seen, Answer {
  reason: string;
}

const [SHORTEST, LONGEST] = [10, 300];

/**
 * Puts another answer in the place of one that stands, and says why. What it said before stays to be read; whether the
 * promise was kept, the first answer decides. Neither from nor to an agency that is not one's own.
 */
export async function correctAnswer(ctx: Ctx, asked: Correction): Promise<void> {
  const isSame = (row: Row) => hasAnswer(row, asked) && row.reason === asked.reason.trim();
  await once(ctx, { ...asked, verb: 'correct', isSame }, async () => {
    const { id, seen, organisation } = asked;
    const known = await mustReach(ctx, 'feedback.answer', id, organisation ?? '');
    if (known.is_answered)
      mustMay(ctx, 'feedback.answer', { region: known.region, organisation: known.answerer });
    const answer = mustAnswer(ctx, known, asked);
    const reason = mustSayWhy(asked);
    stateAfter(known, 'correct', seen);
    if (answer === known.answer && organisation === known.answerer)
      throw wrong('jawaban', (w) => w.correctionEmpty);
    const [at, by] = [instant(ctx), organisation === null ? null : known.organisation];
    await actOnAll(
      ctx,
      [
        { statement: keepAnswer(ctx.db, known, at, reason), rows: 1 },
        { statement: correctRow(ctx.db, known, { answer, by, at }), rows: 1 },
      ],
      [],
      [eventOf(known, 'correct', { isPublic: true, data: { answered_by: by } })],
    );
  });
}

function mustSayWhy({ reason: typed, sure }: Correction): string {
  const reason = typed.trim();
  const { length } = [...reason];
  if (length < SHORTEST || length > LONGEST) throw wrong('alasan', (w) => w.feedbackCorrectionReason);
  mustBePublic(reason, sure);
  return reason;
}

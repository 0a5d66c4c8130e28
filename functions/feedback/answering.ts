import { nextDueAt } from '../../src/feedback/due.ts';
import { questionStandOf } from '../../src/statistics/question.ts';
import { personalIn } from '../../src/service-requests/personal.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { Guarded, NewEvent } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Row } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal, type Say } from '../core/refusal.ts';
import type { Moderated } from './moderate-reads.ts';
import { answerRow } from './moderate-writes.ts';
import { eventOf } from './moderated.ts';

const [SHORTEST, LONGEST] = [10, 2000];

/** A public answer: its words, and the key of the organisation in whose name it is; null: the region's coordinator. */
export interface Answer {
  text: string;
  organisation: string | null;
  /** Said once more: these words may be public although they look personal. */
  sure?: boolean | undefined;
}

/** An answer that may be given to a question: by whoever may speak for its organisation, in words that can be public. */
export function mustAnswer(ctx: Ctx, known: Moderated, { text, organisation, sure }: Answer): string {
  mustMay(ctx, 'feedback.answer', { region: known.region, organisation: known.agency });
  if (organisation === '') throw wrong('lembaga', (w) => w.answererMissing);
  mustMay(ctx, 'feedback.answer', { region: known.region, organisation });
  const answer = text.trim();
  const { length } = [...answer];
  if (length < SHORTEST || length > LONGEST) throw wrong('jawaban', (w) => w.feedbackAnswerLength);
  if (organisation !== null && known.organisation === null)
    throw wrong('lembaga', (w) => w.answererUnknown(organisation));
  mustBePublic(answer, sure);
  return answer;
}

/** Refuses words that look personal until it was said once more that they may be public. */
export function mustBePublic(text: string, sure: boolean | undefined): void {
  if (!sure && personalIn(text).length > 0) throw wrong('yakin', (w) => w.reasonPersonalSure);
}

/** The guarded statement and the event of an answer; `step` says how many versions later than the one that was read. */
export function answering(
  ctx: Ctx,
  known: Moderated,
  { answer, organisation, step }: { answer: string; organisation: string | null; step: number },
): { change: Guarded; event: NewEvent } {
  const by = organisation === null ? null : known.organisation;
  const due = nextDueAt({ kind: known.kind, state: 'published', is_answered: true }, known.promises);
  const stand = questionStandOf(known, instant(ctx), true);
  const seen = { id: known.id, version: known.version + step - 1 };
  const written = { answer, by, at: instant(ctx), nextDueAt: due };
  return {
    change: { statement: answerRow(ctx.db, seen, written), rows: 1 },
    event: eventOf(known, 'answer', { isPublic: true, step, data: { answered_by: by, stand } }),
  };
}

/** Whether this answer stands, by a row of `doneBefore`. */
export const hasAnswer = ({ answer, answerer }: Row, given: Pick<Answer, 'text' | 'organisation'>): boolean =>
  answer === given.text.trim() && answerer === given.organisation;

/** What is wrong in one field of an answer. */
export const wrong = (field: string, say: Say) =>
  new Refusal('invalid', (w) => w.answerRefused, [{ field, message: say(refusals.id) }]);

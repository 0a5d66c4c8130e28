import { ANSWER_LIMIT } from '../../src/error-reports/schema.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { Refusal, type Say } from '../core/refusal.ts';
import { answerable } from './reads.ts';
import { answerReport } from './writes.ts';

/** Whoever runs the portal answers in no region's name: only a role that holds everywhere does. */
const PORTAL = { region: '' };

/**
 * Answers an error report in public, once; the same answer again changes nothing. `organisation` is the key of who
 * answers in the report's region, null when it is whoever runs the portal.
 */
export async function answerErrorReport(
  ctx: Ctx,
  input: { id: string; answer: string; organisation: string | null },
): Promise<void> {
  const { id, organisation } = input;
  const answer = input.answer.trim();
  if (!answer) throw wrong('answer', (w) => w.answerMissing);
  if (answer.length > ANSWER_LIMIT) throw wrong('answer', (w) => w.answerTooLong);
  const [rows = []] = await readAll(ctx.db, [answerable(ctx.db, id, organisation ?? '')]);
  const known = rows[0];
  if (!known) throw new Refusal('not_found', (w) => w.errorReportUnknown);
  const region = known.region as string;
  mustMay(ctx, 'error_report.answer', organisation === null ? PORTAL : { region, organisation });
  const by = known.organisation as string | null;
  if (organisation !== null && !by) throw unknown(organisation);
  // Sent twice, or once more because the first reply was lost.
  if (known.answer === answer && known.answered_by === by) return;
  if (known.state === 'answered') throw new Refusal('conflict', (w) => w.errorReportAnswered);
  await act(ctx, [answerReport(ctx.db, { id, answer, by, at: instant(ctx) })], {
    region,
    noun: 'error_report',
    verb: 'answer',
    subject: id,
    version: 2,
    public: true,
    data: { address: known.address, by },
  });
}

const unknown = (organisation: string) =>
  wrong('organisation', (w) => (organisation ? w.answererUnknown(organisation) : w.answererMissing));

const wrong = (field: string, say: Say) =>
  new Refusal('invalid', say, [{ field, message: say(refusals.id) }]);

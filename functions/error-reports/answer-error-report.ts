import { ANSWER_LIMIT } from '../../src/error-reports/schema.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { answerable } from './reads.ts';
import { answerReport } from './writes.ts';

/**
 * Answers an error report in public, once. `organisation` is the key of who answers in the report's region,
 * null when it is whoever runs the portal.
 */
export async function answerErrorReport(
  ctx: Ctx,
  input: { id: string; answer: string; organisation: string | null },
): Promise<void> {
  const { id, organisation } = input;
  const answer = input.answer.trim();
  if (!answer) throw new Refusal('invalid', (w) => w.answerMissing);
  if (answer.length > ANSWER_LIMIT) throw new Refusal('invalid', (w) => w.answerTooLong);
  const [rows = []] = await readAll(ctx.db, [answerable(ctx.db, id, organisation ?? '')]);
  const known = rows[0];
  if (!known) throw new Refusal('not_found', (w) => w.errorReportUnknown);
  const region = known.region as string;
  mustMay(ctx, 'error_report.answer', { region, organisation: organisation ?? undefined });
  if (known.state === 'answered') throw new Refusal('conflict', (w) => w.errorReportAnswered);
  if (organisation !== null && !known.organisation)
    throw new Refusal('invalid', (w) => w.answererUnknown(organisation));
  const by = known.organisation as string | null;
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

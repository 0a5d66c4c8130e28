import type { FeedbackDemonstration, FeedbackStep } from '../../src/feedback/demonstration.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { codesOf } from '../service-requests/codes.ts';
import { answerQuestion } from './answer-question.ts';
import { correctAnswer } from './correct-answer.ts';
import { hideFeedback } from './hide-feedback.ts';
import { moderatable } from './moderate-reads.ts';
import { publishFeedback } from './publish-feedback.ts';
import { refuseFeedback } from './refuse-feedback.ts';
import { submitFeedback } from './submit-feedback.ts';
import { tellDueFeedback } from './tell-due.ts';

// No portal's own secret: a demonstration has the same addresses everywhere, and no key opens its feedback.
const SECRET = 'demonstration';

/** Lets a demonstration region have its feedback, and its life, at the moments they name. Gives how many are new. */
export async function demonstrateFeedback(
  ctx: Ctx,
  region: string,
  all: FeedbackDemonstration,
): Promise<number> {
  let fresh = 0;
  for (const one of all) fresh += (await received(ctx, region, one)) ? 1 : 0;
  return fresh;
}

const idempotencyOf = (key: string) => `demonstration-${key}`.padEnd(22, '-');
const at = (ctx: Ctx, moment: string): Ctx => ({ ...ctx, now: () => new Date(moment) });

async function received(ctx: Ctx, region: string, one: FeedbackDemonstration[number]): Promise<boolean> {
  const idempotency = idempotencyOf(one.key);
  const { id } = await codesOf(SECRET, `${region}/${idempotency}`, 'feedback');
  const done = await versionOf(ctx, id);
  const submission = { region, typed: one.texts, idempotency, secret: SECRET, photos: [] };
  const resident = { ...at(ctx, one.submitted_at), actor: { kind: 'resident', id: 'anonymous' } } as const;
  if (!done) await submitFeedback(resident, submission);
  // Every step makes one version: those of an earlier seed are behind it.
  for (const [i, step] of one.life.entries())
    if (i + 1 >= done && Date.parse(step.at) <= ctx.now().getTime())
      await take(at(ctx, step.at), id, i + 1, step);
  return !done;
}

async function versionOf({ db }: Ctx, id: string): Promise<number> {
  const [[row] = []] = await readAll(db, moderatable(db, id, ''));
  return (row?.version as number | undefined) ?? 0;
}

// Once anybody else touched it, it goes its own way.
async function take(ctx: Ctx, id: string, seen: number, step: FeedbackStep): Promise<void> {
  const of = { id, seen, reason: step.reason ?? step.why, text: step.text, organisation: step.by };
  try {
    await deeds[step.deed](ctx, of);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
  }
}

const deeds = {
  publish: (ctx: Ctx, { id, seen }: { id: string; seen: number }) => publishFeedback(ctx, { id, seen }),
  refuse: refuseFeedback,
  answer: answerQuestion,
  correct: correctAnswer,
  hide: hideFeedback,
  clock: (ctx: Ctx) => tellDueFeedback({ ...ctx, actor: { kind: 'clock', id: 'cron' } }),
};

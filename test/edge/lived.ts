import { askReporter } from '../../functions/triage/ask-reporter.ts';
import { closeRequest } from '../../functions/triage/close-request.ts';
import { followUpRequest } from '../../functions/triage/follow-up-request.ts';
import { forwardServiceRequest } from '../../functions/triage/forward-service-request.ts';
import { handOverServiceRequest } from '../../functions/triage/hand-over-service-request.ts';
import { mergeRequest } from '../../functions/triage/merge-request.ts';
import { reopenRequest } from '../../functions/triage/reopen-request.ts';
import { rejectRequest } from '../../functions/triage/reject-request.ts';
import { respondToRequest } from '../../functions/triage/respond-to-request.ts';
import { verifyServiceRequest } from '../../functions/triage/verify-service-request.ts';
import type { Ctx } from '../../functions/core/ctx.ts';
import { addMessage } from '../../functions/own-requests/add-message.ts';
import { confirmSolved } from '../../functions/own-requests/confirm-solved.ts';
import { objectToAnswer } from '../../functions/own-requests/object-to-answer.ts';
import { claimOf } from '../../functions/own-requests/claim.ts';
import { ctxOf, type Signed } from './officers.ts';
import { ctxAt } from './portal.ts';
import { keys, submitted } from './requests.ts';
import { requestRow, word } from './triage-verbs.ts';

/** A step of a report's life: the day (at 03:00 UTC) or the moment at which it happens, what, and what goes with it. */
export type LifeStep = [day: string, verb: keyof typeof steps, with_?: string];

const moment = (on: string) => (on.length > 10 ? on : `${on}T03:00:00.000Z`);

export type Made = Awaited<ReturnType<typeof submitted>>;

const steps = {
  verify: (ctx: Ctx, { id }: Made, how = 'whole') =>
    verifyServiceRequest(ctx, { id, publicity: how as 'whole', photos: [] }),
  forward: (ctx: Ctx, { id }: Made, to = 'dinas') => forwardServiceRequest(ctx, { id, to, reason: '' }),
  hand_over: (ctx: Ctx, { id }: Made, to = 'lain') =>
    handOverServiceRequest(ctx, { id, to, reason: 'Bukan bidang kami, sungguh.' }),
  ask: (ctx: Ctx, made: Made, token = 'ask') => askReporter(ctx, word(made.id, { token })),
  respond: (ctx: Ctx, made: Made, token = 'respond') => respondToRequest(ctx, word(made.id, { token })),
  follow_up: (ctx: Ctx, made: Made, token = 'follow') => followUpRequest(ctx, word(made.id, { token })),
  close: (ctx: Ctx, made: Made, token = 'close') =>
    closeRequest(ctx, { ...word(made.id, { token }), outcome: 'whole' }),
  reject: (ctx: Ctx, made: Made, token = 'reject') => rejectRequest(ctx, word(made.id, { token })),
  merge: (ctx: Ctx, made: Made, into = '') => mergeRequest(ctx, { ...word(made.id), into }),
  reopen: (ctx: Ctx, made: Made, token = 'reopen') => reopenRequest(ctx, word(made.id, { token })),
  answer: async (ctx: Ctx, made: Made, text = 'Tiang nomor tujuh.') =>
    addMessage(ctx, await claimed(ctx, made), { text, token: text, sealing: keys.sealing }),
  object: async (ctx: Ctx, made: Made, text = 'Satu masih padam.') => {
    const seen = (await requestRow(made.id)).version as number;
    const said = { text, token: ctx.now().toISOString(), sealing: keys.sealing, seen, photos: [] };
    await objectToAnswer(ctx, await claimed(ctx, made), said);
  },
  confirm: async (ctx: Ctx, made: Made, how = 'whole') => {
    const seen = (await requestRow(made.id)).version as number;
    await confirmSolved(ctx, await claimed(ctx, made), { how: how as 'whole', seen });
  },
};
const REPORTERS = new Set(['answer', 'object', 'confirm']);

const claimed = (ctx: Ctx, { id, key }: Made) => claimOf(keys.secret, { id, key }, '10.0.0.1', ctx.now());

/** A report that was sent on a day (02:00 UTC), and what an officer and its reporter did with it since. */
export async function lived(
  officer: Signed,
  day: string,
  life: LifeStep[],
  texts: Record<string, string> = {},
): Promise<Made> {
  const made = await submitted({
    now: `${day}T02:00:00.000Z`,
    texts,
    ...(texts.service_code && { answers: {} }),
  });
  await live(officer, made, life);
  return made;
}

/** The same with a report that is there. */
export async function live(officer: Signed, made: Made, life: LifeStep[]): Promise<void> {
  for (const [on, verb, with_] of life) {
    const at = moment(on);
    const resident = { kind: 'resident', id: 'anonymous' } as const;
    const ctx = REPORTERS.has(verb) ? { ...ctxAt(at), actor: resident } : ctxOf(officer, at);
    await steps[verb](ctx, made, with_);
  }
}

import type { LifeStep } from '../../src/service-requests/demonstration.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { addMessage } from '../own-requests/add-message.ts';
import { claimOf } from '../own-requests/claim.ts';
import { confirmSolved } from '../own-requests/confirm-solved.ts';
import { objectToAnswer } from '../own-requests/object-to-answer.ts';
import { askReporter } from '../triage/ask-reporter.ts';
import { closeRequest } from '../triage/close-request.ts';
import { disclaimRequest } from '../triage/disclaim-request.ts';
import { followUpRequest } from '../triage/follow-up-request.ts';
import { forwardServiceRequest } from '../triage/forward-service-request.ts';
import { handOverServiceRequest } from '../triage/hand-over-service-request.ts';
import { mergeRequest } from '../triage/merge-request.ts';
import { rejectRequest } from '../triage/reject-request.ts';
import { respondToRequest } from '../triage/respond-to-request.ts';
import type { Codes } from './codes.ts';
import { standing } from './reads.ts';

/** In place of a portal's secret. */
export const DEMONSTRATION = 'demonstration';

/** A report of a demonstration, with the references of all of them by their keys. */
export interface Demonstrated {
  region: string;
  codes: Codes;
  ids: Map<string, string>;
}

/** Takes one step of a report's life, by the verb that an officer or its reporter would use. */
export async function take(ctx: Ctx, of: Demonstrated, step: LifeStep): Promise<void> {
  const { id } = of.codes;
  const [[now] = []] = await readAll(ctx.db, [standing(ctx.db, id)]);
  const organisation = (now?.agency as string | null | undefined) ?? null;
  const grants = [
    { role: organisation ? 'triager' : 'region_admin', region: of.region, organisation } as const,
  ];
  const word = { id, text: step.text, token: step.at, sealing: '', sure: true };
  const as: Acting = {
    officer: { ...ctx, actor: { ...ctx.actor, grants } },
    reporter: { ...ctx, actor: { kind: 'resident', id: 'anonymous' } },
    word,
    seen: Number(now?.version ?? 0),
  };
  await deeds[step.deed](as, step, of);
}

interface Acting {
  officer: Ctx;
  reporter: Ctx;
  word: { id: string; text: string; token: string; sealing: string; sure: boolean };
  seen: number;
}

type Deed = (as: Acting, step: LifeStep, of: Demonstrated) => Promise<void>;

const claim = ({ reporter }: Acting, { codes }: Demonstrated) =>
  claimOf(DEMONSTRATION, codes, DEMONSTRATION, reporter.now());

const deeds: Record<LifeStep['deed'], Deed> = {
  forward: ({ officer, word: { id } }, { to = '', text }) =>
    forwardServiceRequest(officer, { id, to, reason: text }),
  hand_over: ({ officer, word: { id } }, { to = '', text }) =>
    handOverServiceRequest(officer, { id, to, reason: text }),
  ask: ({ officer, word }) => askReporter(officer, word),
  respond: ({ officer, word }) => respondToRequest(officer, word),
  follow_up: ({ officer, word }) => followUpRequest(officer, word),
  close: ({ officer, word }, { how }) => closeRequest(officer, { ...word, outcome: how }),
  reject: ({ officer, word }) => rejectRequest(officer, word),
  disclaim: ({ officer, word }, { text }) => disclaimRequest(officer, { ...word, elsewhere: text }),
  merge: ({ officer, word }, { to = '' }, { ids }) =>
    mergeRequest(officer, { ...word, into: ids.get(to) ?? '' }),
  answer: async (as, _, of) => addMessage(as.reporter, await claim(as, of), as.word),
  confirm: async (as, { how }, of) => confirmSolved(as.reporter, await claim(as, of), { how, seen: as.seen }),
  object: async (as, _, of) =>
    objectToAnswer(as.reporter, await claim(as, of), { ...as.word, seen: as.seen, photos: [] }),
};

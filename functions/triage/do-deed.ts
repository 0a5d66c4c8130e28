import type { Attributes, Deed } from '../../src/request-updates/deeds.ts';
import { publicities, type Publicity } from '../../src/triage/desk-page.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { askReporter } from './ask-reporter.ts';
import { closeRequest, type Closing } from './close-request.ts';
import { disclaimRequest } from './disclaim-request.ts';
import { followUpRequest } from './follow-up-request.ts';
import { forwardServiceRequest } from './forward-service-request.ts';
import { handOverServiceRequest } from './hand-over-service-request.ts';
import { mergeRequest } from './merge-request.ts';
import { rejectRequest } from './reject-request.ts';
import { reopenRequest } from './reopen-request.ts';
import { replyToReporter } from './reply-to-reporter.ts';
import { respondToRequest } from './respond-to-request.ts';
import type { Triage } from './triage-reads.ts';
import { mustTriage } from './triage.ts';
import { verifyServiceRequest } from './verify-service-request.ts';

/** What a machine says with a deed. */
export interface Doing {
  id: string;
  text: string;
  /** Minted with the deed: its words are written once. */
  token: string;
  sealing: string;
  /** The version that the machine acts on; left out: the one that there is. */
  seen?: number | undefined;
  attributes: Attributes;
}

/** Does to a report what a machine says, by the very verbs of the console. */
export const doDeed = (ctx: Ctx, deed: Deed, doing: Doing): Promise<void> => does[deed](ctx, doing);

/** The report on which a machine wants to act: one of another region or agency, or a secret one, is to it none at all. */
export async function mustReach(ctx: Ctx, region: string, id: string): Promise<Triage> {
  const request = await mustTriage(ctx, 'service_request.read', id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not_allowed' && isTriage(ctx)) throw unknown();
    throw error;
  });
  if (request.region !== region || request.is_secret) throw unknown();
  return request;
}

const isTriage = ({ actor }: Ctx) => (actor.grants ?? []).some(({ role }) => role === 'triage');
const unknown = () => new Refusal('not_found', (w) => w.deskRequestUnknown);

const wordOf = ({ attributes, ...word }: Doing) => ({ ...word, sure: attributes.sure });

const referralOf = ({ id, text, attributes, sealing, seen }: Doing) => ({
  id,
  to: attributes.agency ?? '',
  reason: text,
  sealing,
  seen,
});

const does: Record<Deed, (ctx: Ctx, doing: Doing) => Promise<void>> = {
  verify: (ctx, doing) =>
    verifyServiceRequest(ctx, { id: doing.id, seen: doing.seen, publicity: publicityOf(doing), photos: [] }),
  reply: (ctx, doing) => replyToReporter(ctx, wordOf(doing)),
  respond: (ctx, doing) => respondToRequest(ctx, wordOf(doing)),
  follow_up: (ctx, doing) => followUpRequest(ctx, wordOf(doing)),
  ask: (ctx, doing) => askReporter(ctx, wordOf(doing)),
  close: (ctx, doing) =>
    closeRequest(ctx, { ...wordOf(doing), outcome: doing.attributes.outcome as Closing['outcome'] }),
  reject: (ctx, doing) => rejectRequest(ctx, wordOf(doing)),
  disclaim: (ctx, doing) =>
    disclaimRequest(ctx, { ...wordOf(doing), elsewhere: doing.attributes.elsewhere ?? '' }),
  merge: (ctx, doing) => mergeRequest(ctx, { ...wordOf(doing), into: doing.attributes.duplicate_of ?? '' }),
  forward: (ctx, doing) => forwardServiceRequest(ctx, referralOf(doing)),
  hand_over: (ctx, doing) => handOverServiceRequest(ctx, referralOf(doing)),
  reopen: (ctx, doing) => reopenRequest(ctx, wordOf(doing)),
};

// What the public sees can only be narrowed later, so no machine gets it by default.
function publicityOf({ attributes }: Doing): Publicity {
  const wanted = publicities.find((one) => one === attributes.publicity);
  if (wanted) return wanted;
  const { updatePublicityMissing: message } = refusals.id;
  throw new Refusal('invalid', (w) => w.updatePostRefused, [{ field: 'publicity', message }]);
}

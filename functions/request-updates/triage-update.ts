import { deedFor, statusesIn, type Deed } from '../../src/request-updates/statuses.ts';
import { publicities, type Publicity } from '../../src/triage/desk-page.ts';
import { words as inboxWords } from '../../src/triage/inbox-words.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { askReporter } from '../triage/ask-reporter.ts';
import { closeRequest } from '../triage/close-request.ts';
import { disclaimRequest } from '../triage/disclaim-request.ts';
import { followUpRequest } from '../triage/follow-up-request.ts';
import { forwardServiceRequest } from '../triage/forward-service-request.ts';
import { handOverServiceRequest } from '../triage/hand-over-service-request.ts';
import { mergeRequest } from '../triage/merge-request.ts';
import { rejectRequest } from '../triage/reject-request.ts';
import { reopenRequest } from '../triage/reopen-request.ts';
import { replyToReporter } from '../triage/reply-to-reporter.ts';
import { respondToRequest } from '../triage/respond-to-request.ts';
import { mustTriage } from '../triage/triage.ts';
import { verifyServiceRequest } from '../triage/verify-service-request.ts';
import type { Doing } from './posted-update.ts';

/** Does what an agency's own system says, by the very verbs of the console. What its state does not allow is refused with what it does. */
export async function triageUpdate(ctx: Ctx, doing: Doing): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.read', doing.id).catch((error: unknown) => {
    // A report of another agency or region is to this key none at all.
    if (error instanceof Refusal && error.code === 'not_allowed' && isTriage(ctx)) throw unknown();
    throw error;
  });
  if (request.region !== doing.region) throw unknown();
  const deed = deedFor(doing.status, request.state);
  if (!deed)
    throw new Refusal('conflict', (w) =>
      w.updateStateRefused(inboxWords.id.states[request.state], statusesIn(request.state).join(', ')),
    );
  await does[deed](ctx, doing);
}

const isTriage = ({ actor }: Ctx) => (actor.grants ?? []).some(({ role }) => role === 'triage');
const unknown = () => new Refusal('not_found', (w) => w.deskRequestUnknown);

const wordOf = ({ id, text, token, keys, attributes }: Doing) => ({
  id,
  text,
  token,
  sealing: keys.sealing,
  sure: attributes.sure === 'ya',
});

const referralOf = ({ id, text, attributes, keys }: Doing) => ({
  id,
  to: attributes.agency ?? '',
  reason: text,
  sealing: keys.sealing,
});

const does: Record<Deed, (ctx: Ctx, doing: Doing) => Promise<void>> = {
  verify: (ctx, doing) =>
    verifyServiceRequest(ctx, { id: doing.id, publicity: publicityOf(doing), photos: [] }),
  reply: (ctx, doing) => replyToReporter(ctx, wordOf(doing)),
  respond: (ctx, doing) =>
    (doing.attributes.grade === 'substantive' ? followUpRequest : respondToRequest)(ctx, wordOf(doing)),
  follow_up: (ctx, doing) => followUpRequest(ctx, wordOf(doing)),
  ask: (ctx, doing) => askReporter(ctx, wordOf(doing)),
  close: (ctx, doing) =>
    closeRequest(ctx, { ...wordOf(doing), outcome: (doing.attributes.outcome ?? 'whole') as 'whole' }),
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
  throw new Refusal('invalid', (w) => w.updatePostRefused, [{ field: 'attribute[publicity]', message }]);
}

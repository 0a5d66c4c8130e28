import type { OwnContact } from '../../src/own-requests/page.ts';
import { isFull, REASON } from '../../src/triage/identity.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { enqueue } from '../core/outbox.ts';
import { Refusal } from '../core/refusal.ts';
import { seal } from '../core/seal.ts';
import { aboutRequest } from '../service-requests/sealing.ts';
import { insertOpening } from './identity-writes.ts';
import { openIdentity } from './open-identity.ts';
import { mustReach } from './seek-identity.ts';
import { speakerOf } from './triage.ts';

/** Why somebody wants to know who a reporter is. */
export interface Asking {
  id: string;
  reason: string;
  /** Minted with the form: sent twice with it, it is one asking. */
  token: string;
  sealing: string;
}

/**
 * Asks to see how to reach a reporter. Where one person is enough, that is written down and the contact given back; where
 * it takes two, null: another one must agree first.
 */
export async function askIdentity(
  ctx: Ctx,
  { id, reason, token, sealing }: Asking,
): Promise<OwnContact | null> {
  const seeking = await mustReach(ctx, id, sealing);
  const { request, contact } = seeking;
  const said = checked(reason);
  const opening = await idFor('', 'identity_opening', `${id}/${ctx.actor.id}/${token}`);
  // The same form once more: nothing is asked anew, and what may be shown is shown again.
  const known = seeking.openings.find((one) => one.id === opening);
  if (known) return known.agreed_at === null ? null : openIdentity(ctx, { id, opening, sealing });
  const at = instant(ctx);
  if (isFull(seeking.openings, at)) throw new Refusal('too_many', (w) => w.identityAskingsMany);
  const [alone, organisation] = [request.two_person_identity === 0, speakerOf(ctx, request)];
  const sealed = request.is_secret ? await seal(sealing, aboutRequest(id, `note:${opening}`), said) : said;
  const written = { id: opening, request: id, at, by: ctx.actor.id, organisation, reason: sealed, alone };
  const subject = { region: request.region, noun: 'service_request', subject: id };
  const kind = `service_request.identity_asked:${opening}`;
  const told = alone ? [] : [enqueue(ctx.db, { ...subject, at, kind, recipients: ['officers'] })];
  await act(ctx, [...insertOpening(ctx.db, written), ...told], {
    ...subject,
    verb: alone ? 'open_identity' : 'ask_identity',
    version: request.version,
    public: false,
    data: { opening, organisation },
  });
  return alone ? contact : null;
}

function checked(typed: string): string {
  const reason = typed.trim();
  if (reason.length >= REASON.least && reason.length <= REASON.most) return reason;
  const message = refusals.id.identityReasonWrong;
  throw new Refusal('invalid', (w) => w.identityNotOpened, [{ field: 'alasan', message }]);
}

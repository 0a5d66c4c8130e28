import { deedFor } from '../../src/triage/identity.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { agreeToOpening } from './identity-writes.ts';
import { mustReach, openingIn } from './seek-identity.ts';

/** A second person agrees that whoever asked sees how to reach a reporter. Agreed already by them, nothing changes. */
export async function agreeIdentity(
  ctx: Ctx,
  { id, opening: named, sealing }: { id: string; opening: string; sealing: string },
): Promise<void> {
  const seeking = await mustReach(ctx, id, sealing);
  const [opening, at] = [openingIn(seeking, named), instant(ctx)];
  if (opening.agreed_by === ctx.actor.id) return;
  if (opening.asked_by === ctx.actor.id) throw new Refusal('conflict', (w) => w.identityOwnAsking);
  if (deedFor(opening, ctx.actor.id, at) !== 'agree')
    throw new Refusal('conflict', (w) => w.identityAskingOver);
  await act(ctx, [agreeToOpening(ctx.db, opening.id, ctx.actor.id, at)], {
    region: seeking.request.region,
    noun: 'service_request',
    verb: 'agree_identity',
    subject: id,
    version: seeking.request.version,
    public: false,
    data: { opening: opening.id },
  });
}

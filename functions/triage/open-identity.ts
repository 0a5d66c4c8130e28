import type { OwnContact } from '../../src/own-requests/page.ts';
import { deedFor } from '../../src/triage/identity.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { touchOpening } from './identity-writes.ts';
import { mustReach, openingIn } from './seek-identity.ts';
import { speakerOf } from './triage.ts';

/** Writes down that whoever asked sees how to reach a reporter, which the reporter reads; only then it may be shown. */
export async function openIdentity(
  ctx: Ctx,
  { id, opening: named, sealing }: { id: string; opening: string; sealing: string },
): Promise<OwnContact> {
  const seeking = await mustReach(ctx, id, sealing);
  const { request, contact } = seeking;
  const [opening, at] = [openingIn(seeking, named), instant(ctx)];
  const deed = deedFor(opening, ctx.actor.id, at);
  if (deed === 'wait') throw new Refusal('conflict', (w) => w.identityWaits);
  if (deed !== 'open') throw new Refusal('conflict', (w) => w.identityAskingOver);
  await act(ctx, [touchOpening(ctx.db, opening.id, ctx.actor.id, at)], {
    region: request.region,
    noun: 'service_request',
    verb: 'open_identity',
    subject: id,
    version: request.version,
    public: false,
    data: { opening: opening.id, organisation: speakerOf(ctx, request) },
  });
  return contact;
}

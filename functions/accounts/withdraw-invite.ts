import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { hasOpenInvite } from './invite-reads.ts';
import { withdrawInvite as withdrawn } from './invite-writes.ts';

/** Takes an open invite of a region back, whoever made it: its link opens nothing any more. */
export async function withdrawInvite(
  ctx: Ctx,
  { invite, region }: { invite: string; region: string },
): Promise<void> {
  mustMay(ctx, 'person.invite', { region });
  if (!(await hasOpenInvite(ctx.db, region, invite, instant(ctx))))
    throw new Refusal('not_found', (w) => w.inviteGone);
  await act(ctx, [withdrawn(ctx, region, invite)], {
    region,
    noun: 'invite',
    verb: 'withdraw',
    subject: invite,
    version: 1,
    public: false,
  });
}

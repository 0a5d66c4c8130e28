import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { mustBePerson, mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { readKey } from './reads.ts';
import { revoke } from './writes.ts';

/** Revokes a key at once and for good. One that was revoked already stays so, without another event. */
export async function revokeKey(ctx: Ctx, { region, id }: { region: string; id: string }): Promise<void> {
  mustMay(ctx, 'api_key.change', { region });
  mustBePerson(ctx);
  const key = await readKey(ctx.db, region, id);
  if (!key) throw new Refusal('not_found', (w) => w.keyGone);
  if (key.revoked_at) return;
  const by = ctx.actor.kind === 'officer' ? ctx.actor.id : null;
  await act(ctx, [revoke(ctx.db, { region, id, at: instant(ctx), by })], {
    region,
    noun: 'api_key',
    verb: 'revoke',
    subject: id,
    version: 2,
    public: false,
    data: { scope: key.scope, organisation: key.organisation },
  });
}

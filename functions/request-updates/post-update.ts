import { refusals } from '../../src/ui/refusals.ts';
import type { Ctx } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import { eventOfUpdate } from './reads.ts';
import type { PostedUpdate } from './posted-update.ts';
import { relayUpdate } from './relay-update.ts';
import { markOf, toldOnce } from './told-once.ts';
import { triageUpdate } from './triage-update.ts';

/**
 * Does with a report what a machine says of it, by its scope as its agency or as its reporter, and gives the update's
 * number here. Told again it happened once; another content under the same number is refused.
 */
export async function postUpdate(ctx: Ctx, posted: PostedUpdate): Promise<string> {
  const { id, body } = posted;
  const { secret } = posted.keys;
  const isRelay = (ctx.actor.grants ?? []).some(({ role }) => role === 'relay');
  const does = isRelay ? relayUpdate : triageUpdate;
  const update = await toldOnce(
    ctx,
    { id, secret, door: 'request_update', name: posted.update, body },
    (one, { update: mac, own }) => does(one, { ...posted, token: `open311/${mac}`, own }),
    taken,
  );
  // What changed nothing, such as a second "selesai", has a number too: nobody will ever hear of it.
  const became = await eventOfUpdate(ctx.db, id, markOf(update));
  return String(became?.id ?? (await idFor('', 'request_update', update)));
}

function taken(): Refusal {
  const { updateRepeated: message } = refusals.id;
  return new Refusal('invalid', (w) => w.updatePostRefused, [{ field: 'update_id', message }]);
}

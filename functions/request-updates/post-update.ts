import { refusals } from '../../src/ui/refusals.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Row } from '../core/db.ts';
import { idFor } from '../core/ids.ts';
import { keyed } from '../core/keyed.ts';
import { Refusal } from '../core/refusal.ts';
import { eventOfUpdate, readBefore } from './reads.ts';
import type { PostedUpdate } from './posted-update.ts';
import { relayUpdate } from './relay-update.ts';
import { triageUpdate } from './triage-update.ts';
import { insertUpdate } from './writes.ts';

/**
 * Does with a report what a machine says of it, by its scope as its agency or as its reporter, and gives the update's
 * number here. Told again it happened once; another content under the same number is refused.
 */
export async function postUpdate(ctx: Ctx, posted: PostedUpdate): Promise<string> {
  const { secret } = posted.keys;
  const key = ctx.actor.id;
  const [update, content] = await Promise.all([
    keyed(secret, 'request_update', key, posted.update),
    keyed(secret, 'request_update.content', key, posted.body),
  ]);
  const { before, own } = await readBefore(ctx.db, { key, update, id: posted.id });
  if (before) return again(ctx, posted, before, { update, content });
  const kept = insertUpdate(ctx.db, { key, update, content, request: posted.id, at: instant(ctx) });
  const one: Ctx = {
    ...ctx,
    noted: { ...ctx.noted, update: markOf(update) },
    also: [...(ctx.also ?? []), kept],
  };
  const doing = { ...posted, token: `open311/${update}`, own };
  const isRelay = (ctx.actor.grants ?? []).some(({ role }) => role === 'relay');
  try {
    await (isRelay ? relayUpdate : triageUpdate)(one, doing);
  } catch (error) {
    if (error instanceof Refusal || !String(error).includes('request_update')) throw error;
    // Of two that came at once the other one was first.
    const first = await readBefore(ctx.db, { key, update, id: posted.id });
    if (!first.before) throw error;
    return again(ctx, posted, first.before, { update, content });
  }
  return numberOf(ctx, posted.id, update);
}

const markOf = (update: string) => update.slice(0, 16);

function again(
  ctx: Ctx,
  { id }: PostedUpdate,
  before: Row,
  { update, content }: { update: string; content: string },
) {
  if (before.content_mac === content && before.request_id === id) return numberOf(ctx, id, update);
  const { updateRepeated: message } = refusals.id;
  throw new Refusal('invalid', (w) => w.updatePostRefused, [{ field: 'update_id', message }]);
}

// What changed nothing, such as a second "selesai", has a number too: nobody will ever hear of it.
const numberOf = async (ctx: Ctx, id: string, update: string): Promise<string> =>
  String((await eventOfUpdate(ctx.db, id, markOf(update))) ?? (await idFor('', 'request_update', update)));

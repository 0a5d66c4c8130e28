import { instant, type Ctx } from '../core/ctx.ts';
import type { Row } from '../core/db.ts';
import { keyed } from '../core/keyed.ts';
import { Refusal } from '../core/refusal.ts';
import { readBefore } from './reads.ts';
import { insertUpdate } from './writes.ts';

/** What a machine tells of a report. */
export interface Telling {
  /** Number of the report. */
  id: string;
  secret: string;
  /** By which door: each has names of its own. */
  door: 'request_update' | 'request_action';
  /** What the machine calls this telling. */
  name: string;
  /** All that was sent, in one order. */
  body: string;
}

/** What the verb behind it is given besides. */
export interface Once {
  /** HMAC of the name. */
  update: string;
  /** The report as the key that sent it knows it. */
  own: Row | undefined;
}

/**
 * Does what a machine tells of a report, once, however often it is told; gives the HMAC of its name. Another content under
 * the same name meets `taken`.
 */
export async function toldOnce(
  ctx: Ctx,
  { id, secret, door, name, body }: Telling,
  does: (ctx: Ctx, once: Once) => Promise<void>,
  taken: () => Refusal,
): Promise<string> {
  const key = ctx.actor.id;
  const [update, content] = await Promise.all([
    keyed(secret, door, key, name),
    keyed(secret, `${door}.content`, key, body),
  ]);
  const read = () => readBefore(ctx.db, { key, update, id });
  const mustBeSame = (before: Row) => {
    if (before.content_mac !== content || before.request_id !== id) throw taken();
    return update;
  };
  const { before, own } = await read();
  if (before) return mustBeSame(before);
  const kept = insertUpdate(ctx.db, { key, update, content, request: id, at: instant(ctx) });
  const noted = { ...ctx.noted, update: markOf(update) };
  try {
    await does({ ...ctx, noted, also: [...(ctx.also ?? []), kept] }, { update, own });
  } catch (error) {
    // Of two that came at once the other one was first.
    const first = await read();
    if (!first.before) throw error;
    return mustBeSame(first.before);
  }
  return update;
}

/** By which the event that it became is found again. */
export const markOf = (update: string) => update.slice(0, 16);

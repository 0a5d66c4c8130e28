import { deedsIn, mayBe, type Attributes, type Deed } from '../../src/request-updates/deeds.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Keys } from '../core/keys.ts';
import { Refusal } from '../core/refusal.ts';
import { doDeed, mustReach } from '../triage/do-deed.ts';
import { eventOfUpdate, type Became } from './reads.ts';
import { markOf, toldOnce } from './told-once.ts';

/** What an agency's own system does to a report. */
export interface Acting {
  region: string;
  id: string;
  action: Deed;
  text: string;
  attributes: Attributes;
  /** The version that it saw; left out: whichever there is. */
  seen: number | undefined;
  /** What it calls this deed. */
  name: string;
  /** All that was sent, in one order. */
  body: string;
  keys: Keys;
}

/**
 * Does to a report what an agency's own system says, once for each name, and tells what became of it; told again, it tells
 * the same. Of two that act on one version at once one is refused.
 */
export async function actOnRequest(ctx: Ctx, acting: Acting): Promise<Became> {
  const { id, name, body, keys } = acting;
  const update = await toldOnce(
    ctx,
    { id, secret: keys.secret, door: 'request_action', name, body },
    (one, { update: mac }) => act(one, acting, `api/${mac}`),
    () => new Refusal('reused', (w) => w.apiNameReused),
  );
  const became = await eventOfUpdate(ctx.db, id, markOf(update));
  // Somebody did the very same in the same moment, under another name.
  if (!became) throw new Refusal('conflict', (w) => w.changedMeanwhile);
  return became;
}

async function act(ctx: Ctx, { region, action, seen, keys, ...said }: Acting, token: string): Promise<void> {
  const { state, version } = await mustReach(ctx, region, said.id);
  if (seen !== undefined && seen !== version) throw new Refusal('outdated', (w) => w.apiOutdated);
  if (!mayBe(action, state))
    throw new Refusal('conflict', (w) => w.apiActionRefused(state, deedsIn(state).join(', ')));
  const noted = { ...ctx.noted, state };
  await doDeed({ ...ctx, noted }, action, { ...said, seen, token, sealing: keys.sealing });
}

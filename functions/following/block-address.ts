import { FOLLOWED } from '../../src/following/schema.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { enterErasures } from '../core/erasures.ts';
import { blockOf, followedAt } from './block-reads.ts';
import { deleteBlock, forgetAddress, insertBlock } from './block-writes.ts';
import { longId } from './tokens.ts';

/**
 * Lets no mail to residents go to an address any more, whoever asks for it, and forgets what it follows; gives the id by
 * which that can be taken back. Again it changes nothing. No event tells of it: it is nobody's business.
 */
export async function blockAddress(ctx: Ctx, address_mac: string, id = longId()): Promise<string> {
  const { db } = ctx;
  const [followed = []] = await readAll(db, [followedAt(db, address_mac, FOLLOWED)]);
  const erased = { noun: 'subscription', what: 'everything', basis: 'request', at: instant(ctx) } as const;
  const done = await readAll(db, [
    insertBlock(db, { id, address_mac }),
    ...forgetAddress(db, address_mac),
    enterErasures(
      db,
      followed.map((one) => one.id as string),
      erased,
    ),
    blockOf(db, address_mac),
  ]);
  return done.at(-1)![0]!.id as string;
}

/** Takes it back: the address may be asked again whether it wants to follow something. What it followed does not return. */
export async function unblockAddress({ db }: Ctx, id: string): Promise<void> {
  await db.batch([deleteBlock(db, id)]);
}

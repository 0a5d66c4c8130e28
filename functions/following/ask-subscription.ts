import { MailAddress, type Rhythm, type Topic } from '../../src/following/schema.ts';
import { guarded } from '../core/act.ts';
import { countAttempt, type Allowance } from '../core/attempts.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Keys } from '../core/keys.ts';
import { Refusal } from '../core/refusal.ts';
import { seal } from '../core/seal.ts';
import { askedOf } from './asked.ts';
import { askByMail } from './asked-writes.ts';
import { aboutSubscriber, addressMac, subscriberId } from './sealing.ts';
import { longId } from './tokens.ts';
import { insertSubscriber, insertSubscription } from './writes.ts';

/** Somebody who wants an address to be told of a topic. */
export interface Asking {
  topic: Topic;
  rhythm: Rhythm;
  /** As it was typed. */
  address: string;
  keys: Pick<Keys, 'secret' | 'sealing'>;
  /** How often their network may ask on one day. */
  allowance: Allowance;
}

/**
 * Notes that an address shall follow a topic once it agrees, and lets a mail ask it. Whether the address is known, has
 * agreed long ago, is new or wants no mail at all, the same is done and the same is answered. No event tells of it: who follows what is
 * nobody's business.
 */
export async function askSubscription(ctx: Ctx, { topic, rhythm, address, keys, allowance }: Asking) {
  const { db } = ctx;
  const [at, to] = [instant(ctx), addressIn(address)];
  const address_mac = await addressMac(keys.secret, to);
  const id = await subscriberId(keys.secret, address_mac);
  const sealed = await seal(keys.sealing, aboutSubscriber(id), to);
  const { region, topic: name, subject } = topic;
  try {
    await db.batch([
      ...guarded(db, { statement: countAttempt(db, allowance), rows: 1 }),
      insertSubscriber(db, { id, address_mac, ...sealed }),
      ...insertSubscription(db, { id: longId(), address_mac, region, topic: name, subject, rhythm, at }),
      ...askByMail(db, { address_mac, asked: await askedOf(keys.secret, to) }, at),
    ]);
  } catch (error) {
    if (!String(error).includes('guard_missed')) throw error;
    throw new Refusal('too_many', (w) => w.followTooMany);
  }
}

function addressIn(typed: string): string {
  const { success, data, error } = MailAddress.safeParse(typed);
  if (success) return data;
  const message = error.issues[0]?.message ?? '';
  throw new Refusal('invalid', (w) => w.followRefused, [{ field: 'surel', message }]);
}

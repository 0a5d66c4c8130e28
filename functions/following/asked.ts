import { keyed } from '../core/keyed.ts';
import { addressMac } from './sealing.ts';

/** Under which HMACs it is counted how often a mailbox was asked: nobody who sees them can tell which, once it is forgotten. */
export interface Asked {
  hour: string;
  day: string;
}

/** Of an address; what stands after a `+` in it leads to the same mailbox. */
export async function askedOf(secret: string, address: string): Promise<Asked> {
  const mailbox = await addressMac(secret, address.replace(/\+[^@]*@/, '@'));
  return {
    hour: await keyed(secret, 'attempt', 'subscription.ask', 'hour', mailbox),
    day: await keyed(secret, 'attempt', 'subscription.ask', 'day', mailbox),
  };
}

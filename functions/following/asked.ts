import { keyed } from '../core/keyed.ts';
import { addressMac } from './sealing.ts';

/** Mails of one day that ask an address. */
export const ASKED_A_DAY = 3;

/** Under which HMACs it is counted how often a mailbox was asked: nobody who sees them can tell which, once it is forgotten. */
export interface Asked {
  hour: string;
  day: string;
}

/**
 * Of an address. What stands after a `+` in it leads to the same mailbox: all those count together, and apart from the
 * address without it, so that whoever makes up many of them keeps no mail from its owner.
 */
export async function askedOf(secret: string, address: string): Promise<Asked> {
  const plain = address.replace(/\+[^@]*@/, '@');
  const of = [await addressMac(secret, plain), plain === address ? '' : '+'];
  return {
    hour: await keyed(secret, 'attempt', 'subscription.ask', 'hour', ...of),
    day: await keyed(secret, 'attempt', 'subscription.ask', 'day', ...of),
  };
}

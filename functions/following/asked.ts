import { keyed } from '../core/keyed.ts';

/** Under which HMACs it is counted how often an address was asked: nobody who sees them can tell which, once it is forgotten. */
export interface Asked {
  hour: string;
  day: string;
}

export const askedOf = async (secret: string, address_mac: string): Promise<Asked> => ({
  hour: await keyed(secret, 'attempt', 'subscription.ask', 'hour', address_mac),
  day: await keyed(secret, 'attempt', 'subscription.ask', 'day', address_mac),
});

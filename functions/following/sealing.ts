import { keyed } from '../core/keyed.ts';

/** The name under which an address is sealed: it opens nowhere else. */
export const aboutSubscriber = (id: string) => `subscriber/${id}/address`;

/**
 * The id of who has an address. It is the same when they come back after they were forgotten, so that the link of an old
 * mail still ends what they follow now.
 */
export const subscriberId = async (secret: string, address_mac: string): Promise<string> =>
  (await keyed(secret, 'subscriber.id', address_mac)).slice(0, 26).toUpperCase();

/** By which an address is known again, however its letters are written. */
export const addressMac = (secret: string, address: string) =>
  keyed(secret, 'subscriber', address.toLowerCase());

import { keyed } from '../core/keyed.ts';

/** The name under which an address is sealed: it opens nowhere else. */
export const aboutSubscriber = (id: string) => `subscriber/${id}/address`;

/** By which an address is known again, however its letters are written. */
export const addressMac = (secret: string, address: string) =>
  keyed(secret, 'subscriber', address.toLowerCase());

import type { Contact } from '../../src/service-requests/reported.ts';
import { readAll, type Db } from '../core/db.ts';
import type { Keys } from '../core/keys.ts';
import { unseal, type Sealed } from '../core/seal.ts';
import { addressMac } from '../following/sealing.ts';
import { aboutRequest } from '../service-requests/sealing.ts';
import { contactOf } from './reads.ts';

/** Under which HMAC the address in a report is known to those who send mail; null: none stands in it any more. */
export async function reporterMac(
  db: Db,
  id: string,
  keys: Pick<Keys, 'secret' | 'sealing'>,
): Promise<string | null> {
  const [[contact] = []] = await readAll(db, [contactOf(db, id)]);
  if (!contact) return null;
  const text = await unseal(keys.sealing, aboutRequest(id, 'contact'), contact as unknown as Sealed);
  const { email } = JSON.parse(text) as Contact;
  return email ? addressMac(keys.secret, email) : null;
}

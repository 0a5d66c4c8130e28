import { allowanceOf, attemptsOf, countWrongKey, type Allowance } from '../core/attempts.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { keyMac, type CodedNoun } from '../service-requests/codes.ts';
import { MOVABLE, toMovable } from '../service-requests/movable-reads.ts';
import { ownRequest, type OwnRequest } from './reads.ts';

/** Wrong keys that one network may try on one day. Right ones are not counted, and open a report after them too. */
export const WRONG_KEYS = 20;

/** Somebody who shows a reference and its private key. */
export interface Claim {
  id: string;
  /** HMAC of both: what is looked for, and all that leaves the door. */
  mac: string;
  allowance: Allowance;
}

/** The claim that a reference and a key of the right shape make, shown from a network (functions/core/write-limit.ts). */
export async function claimOf(
  secret: string,
  codes: { id: string; key: string },
  network: string,
  now = new Date(),
  noun: CodedNoun = 'service_request',
): Promise<Claim> {
  const [mac, allowance] = await Promise.all([
    keyMac(secret, codes.id, codes.key, noun),
    // One more than is allowed is counted, to tell the last that may be tried from the first that may not.
    allowanceOf(secret, `${noun}.key`, network, WRONG_KEYS + 1, now),
  ]);
  return { id: codes.id, mac, allowance };
}

/**
 * Opens a report for whoever holds its key, in one batch with what else is to be read of it (statements that are bound
 * to the same mac). A wrong key, an unknown, an erased and a secret reference run the same statements and meet the same
 * refusal.
 */
export async function open(db: Db, claim: Claim, also: Statement[] = []): Promise<[OwnRequest, ...Row[][]]> {
  const [, counted = [], ...found] = await readAll(db, [
    countWrongKey(db, 'service_request', claim.mac, claim.allowance),
    attemptsOf(db, claim.allowance),
    ...ownRequest(db, claim.mac),
    ...also,
  ]);
  // The right key is asked after first: nobody who shares the network can spend another's way in.
  const own = toMovable<OwnRequest>(found);
  if (own) return [own, ...found.slice(MOVABLE)];
  if (Number(counted[0]?.count ?? 0) > WRONG_KEYS) throw new Refusal('too_many', (w) => w.keysTooMany);
  throw new Refusal('not_found', (w) => w.ownRequestUnknown);
}

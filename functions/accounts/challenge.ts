import { keyed } from '../core/keyed.ts';
import { Refusal } from '../core/refusal.ts';
import type { RelyingParty } from './relying-party.ts';
import { newToken } from './session-token.ts';

/** What a ceremony is for; a challenge given for one purpose answers no other. */
export type Purpose = 'sign_in' | `join:${string}` | `add:${string}`;

/** How long a challenge may be answered. */
export const CHALLENGE_MS = 5 * 60_000;

/**
 * A challenge that needs no table until it is answered: random, dated, and signed for one purpose.
 * `random.expiry.mac`, where expiry is Unix time in milliseconds.
 */
export async function newChallenge(party: RelyingParty, purpose: Purpose, now: Date): Promise<string> {
  const body = `${newToken()}.${now.getTime() + CHALLENGE_MS}`;
  return `${body}.${await macOf(party, purpose, body)}`;
}

/** Refuses a challenge that this portal did not give for this purpose, or gave too long ago. */
export async function mustBeFresh(party: RelyingParty, purpose: Purpose, challenge: string, now: Date) {
  const [random = '', expiry = '', mac = '', ...more] = challenge.split('.');
  // What is remembered as answered is the whole challenge: with a tail it would count as another.
  if (more.length > 0 || mac !== (await macOf(party, purpose, `${random}.${expiry}`)))
    throw new Refusal('invalid', (w) => w.passkeyRefused);
  if (Number(expiry) <= now.getTime()) throw new Refusal('invalid', (w) => w.challengeExpired);
}

/** When a challenge can no longer be answered, so that it need not be remembered any longer: UTC. */
export const expiryOf = (challenge: string) => new Date(Number(challenge.split('.')[1])).toISOString();

const macOf = (party: RelyingParty, purpose: Purpose, body: string) =>
  keyed(party.secret, 'challenge', party.origin, purpose, body);

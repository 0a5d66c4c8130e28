import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { isoUint8Array } from '@simplewebauthn/server/helpers';
import type { Passkey } from '../../src/accounts/account.ts';
import { CHALLENGE_MS, newChallenge, type Purpose } from './challenge.ts';
import type { RelyingParty } from './relying-party.ts';

/** COSE: EdDSA, ES256, RS256. What every authenticator has one of. */
export const ALGORITHMS = [-8, -7, -257];

/** What a browser is asked for when somebody signs in: any passkey of this portal that it holds. */
export const askForKey = async (
  party: RelyingParty,
  now: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: party.id,
    challenge: await newChallenge(party, 'sign_in', now),
    userVerification: 'required',
    timeout: CHALLENGE_MS,
  });

/** For whom a passkey is made. */
export interface KeyFor {
  purpose: Purpose;
  /** Opaque id of the person, and the name under which their device lists the passkey. */
  id: string;
  name: string;
  keys: Pick<Passkey, 'id' | 'transports'>[];
}

/** What a browser is asked for when a passkey is made: one that it can find by itself, and no second one on a device. */
export const askForNewKey = async (
  party: RelyingParty,
  { purpose, id, name, keys }: KeyFor,
  now: Date,
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: 'Pantau Kota',
    rpID: party.id,
    userID: isoUint8Array.fromUTF8String(id),
    userName: name,
    userDisplayName: name,
    challenge: await newChallenge(party, purpose, now),
    excludeCredentials: keys,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
    timeout: CHALLENGE_MS,
  });

import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import * as z from 'zod';
import { Refusal } from '../core/refusal.ts';
import { ALGORITHMS } from './ceremony.ts';
import { mustBeFresh, type Purpose } from './challenge.ts';
import type { RelyingParty } from './relying-party.ts';

/** What a ceremony in a browser left in the form: the credential, and the challenge that it answers. */
export interface Shown<T> {
  credential: T;
  challenge: string;
}

/** A passkey as the portal keeps it. */
export interface KeptKey {
  id: string;
  public_key: string;
  counter: number;
  transports: string[];
}

// Only what is looked at before the library checks the rest; every other field passes through to it.
const Sent = z.looseObject({
  id: z.string().min(1).max(1400),
  response: z.looseObject({ clientDataJSON: z.string().max(8000), transports: z.unknown().optional() }),
});
const ClientData = z.looseObject({ challenge: z.string().max(1000) });

/** Reads a credential from the hidden field of a form, and refuses one whose challenge is not fresh and ours. */
export async function readShown<T extends AuthenticationResponseJSON | RegistrationResponseJSON>(
  party: RelyingParty,
  purpose: Purpose,
  text: string,
  now: Date,
): Promise<Shown<T>> {
  if (!text) throw new Refusal('invalid', (w) => w.passkeyMissing);
  const shown = orRefuse(() => {
    const credential = Sent.parse(JSON.parse(text));
    const client = ClientData.parse(
      JSON.parse(isoBase64URL.toUTF8String(credential.response.clientDataJSON)),
    );
    return {
      credential: credential as unknown as T,
      challenge: isoBase64URL.toUTF8String(client.challenge),
    };
  });
  await mustBeFresh(party, purpose, shown.challenge, now);
  return shown;
}

/** Checks a shown passkey against the one that is kept, and gives its counter. Every failure is the same refusal. */
export async function checkShown(
  party: RelyingParty,
  { credential, challenge }: Shown<AuthenticationResponseJSON>,
  kept: Omit<KeptKey, 'transports'>,
): Promise<number> {
  const { verified, authenticationInfo } = await orRefuseLater(() =>
    verifyAuthenticationResponse({
      response: credential,
      expectedChallenge: isoBase64URL.fromUTF8String(challenge),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: kept.id,
        publicKey: isoBase64URL.toBuffer(kept.public_key),
        counter: kept.counter,
      },
    }),
  );
  if (!verified) throw refused();
  return authenticationInfo.newCounter;
}

/** Checks a passkey that was just made, and gives what to keep of it. */
export async function checkMade(
  party: RelyingParty,
  { credential, challenge }: Shown<RegistrationResponseJSON>,
): Promise<KeptKey> {
  const { verified, registrationInfo } = await orRefuseLater(() =>
    verifyRegistrationResponse({
      response: credential,
      expectedChallenge: isoBase64URL.fromUTF8String(challenge),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!verified) throw refused();
  const { id, publicKey, counter } = registrationInfo.credential;
  return {
    id,
    public_key: isoBase64URL.fromBuffer(publicKey),
    counter,
    transports: transportsOf(credential),
  };
}

// Hints of the browser, kept for the next ceremony: short words, a few of them.
const transportsOf = ({ response }: RegistrationResponseJSON): string[] =>
  z.array(z.string().max(20)).max(8).catch([]).parse(response.transports);

const refused = () => new Refusal('invalid', (w) => w.passkeyRefused);

// A library's own message is nobody's words; which check failed is of no use to who tries.
function orRefuse<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw refused();
  }
}

async function orRefuseLater<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch {
    throw refused();
  }
}

import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { sha256 } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import { readKeyHolder } from './account-reads.ts';
import { asPerson, personEvent } from './person-event.ts';
import type { RelyingParty } from './relying-party.ts';
import { newSession } from './session-writes.ts';
import { checkShown, readShown } from './shown-key.ts';
import { exactlyOne, spendChallenge, usePasskey } from './writes.ts';

/** What somebody sends to sign in: the credential of the ceremony, and the id of a session that it replaces. */
export interface SignIn {
  party: RelyingParty;
  credential: string;
  old: string | null;
}

/** Lets the holder of a passkey in and gives the token of a new session, which counts as a fresh proof. */
export async function signIn(ctx: Ctx, { party, credential, old }: SignIn): Promise<string> {
  const shown = await readShown<AuthenticationResponseJSON>(party, 'sign_in', credential, ctx.now());
  const challenge = await sha256(shown.challenge);
  const { person, key, spent } = await readKeyHolder(ctx.db, shown.credential.id, challenge);
  if (spent) throw new Refusal('conflict', (w) => w.challengeSpent);
  if (!person || !key) throw new Refusal('invalid', (w) => w.passkeyUnknown);
  const counter = await checkShown(party, shown, key);
  if (person.state === 'suspended') throw new Refusal('not_allowed', (w) => w.personSuspended);
  const session = await newSession(ctx, person.id, 'passkey', old);
  await act(
    asPerson(ctx, person),
    [
      await spendChallenge(ctx, shown.challenge),
      usePasskey(ctx, key.id, counter),
      exactlyOne(ctx.db),
      ...session.made,
    ],
    personEvent(person, 'sign_in'),
  );
  return session.token;
}

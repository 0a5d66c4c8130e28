import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { keyLabel } from '../../src/accounts/schema.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';
import { mustHold } from '../core/problem.ts';
import { Refusal } from '../core/refusal.ts';
import { KEYS, keysOf, personById, spentChallenge, toPerson } from './account-reads.ts';
import { personEvent } from './person-event.ts';
import type { RelyingParty } from './relying-party.ts';
import { newSession } from './session-writes.ts';
import { checkMade, readShown } from './shown-key.ts';
import { bumpPerson, exactlyOne, insertPasskey, settlePerson, spendChallenge } from './writes.ts';

/** What somebody sends to get one more passkey. */
export interface NewPasskey {
  party: RelyingParty;
  person: string;
  credential: string;
  label: string;
  /** Id of the session in which it is made. */
  session: string;
  via: 'passkey' | 'recovery' | 'invite';
}

/** Gives a person one more passkey. Who came in by a code is now fully in: the token of their new session, else null. */
export async function addPasskey(ctx: Ctx, input: NewPasskey): Promise<string | null> {
  const { party, session, via } = input;
  const label = labelFrom(input.label);
  const purpose = `add:${input.person}` as const;
  const shown = await readShown<RegistrationResponseJSON>(party, purpose, input.credential, ctx.now());
  const [[row] = [], keys = [], spent = []] = await readAll(ctx.db, [
    personById(ctx.db, input.person),
    keysOf(ctx.db, input.person),
    spentChallenge(ctx.db, await sha256(shown.challenge)),
  ]);
  if (spent.length > 0) throw new Refusal('conflict', (w) => w.challengeSpent);
  if (!row) throw new Refusal('not_found', (w) => w.personUnknown);
  if (keys.length >= KEYS) throw new Refusal('invalid', (w) => w.passkeysFull);
  const person = toPerson(row);
  const key = await checkMade(party, shown);
  const fresh = via === 'passkey' ? null : await newSession(ctx, person.id, 'passkey', session);
  await act(
    ctx,
    [
      await spendChallenge(ctx, shown.challenge),
      bumpPerson(ctx.db, person.id, person.version),
      exactlyOne(ctx.db),
      insertPasskey(ctx, person.id, label, key),
      exactlyOne(ctx.db),
      settlePerson(ctx.db, person.id),
      ...(fresh?.made ?? []),
    ],
    personEvent({ ...person, version: person.version + 1 }, 'add_passkey'),
  );
  return fresh?.token ?? null;
}

/** The name of a passkey as it was typed, without what does not count; refuses one that is empty or too long. */
export function labelFrom(typed: string): string {
  const { data, error } = keyLabel.safeParse(typed);
  mustHold(
    (error?.issues ?? []).map(({ message }) => ({ path: ['label'], message })),
    (w) => w.accountRefused,
  );
  return data ?? '';
}

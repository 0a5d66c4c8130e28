import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { personName } from '../../src/accounts/schema.ts';
import { words } from '../../src/accounts/account-words.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Statement } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';
import { mustHold } from '../core/problem.ts';
import { grantOf, openInvite, type Opened } from './open-invite.ts';
import { spendInvite } from './invite-writes.ts';
import { insertGrant } from './people-writes.ts';
import { asPerson, personEvent } from './person-event.ts';
import type { RelyingParty } from './relying-party.ts';
import { deleteSessions, newSession } from './session-writes.ts';
import { tokenHash } from './session-token.ts';
import { checkMade, readShown, type KeptKey } from './shown-key.ts';
import { exactlyOne, insertPasskey, insertPerson, settlePerson, spendChallenge } from './writes.ts';

/** What somebody sends who was invited: the token of the link, their name when they are new, and a passkey just made. */
export interface Accepted {
  party: RelyingParty;
  token: string;
  name: string;
  credential: string;
  old: string | null;
}

/** Takes an invite up: a person with a role and a passkey, and a session. Of two who hold one link, one wins. */
export async function acceptInvite(ctx: Ctx, input: Accepted): Promise<string> {
  const hash = await tokenHash(input.token.trim());
  const { party } = input;
  const shown = await readShown<RegistrationResponseJSON>(party, `join:${hash}`, input.credential, ctx.now());
  const opened = await openInvite(ctx, input.token, await sha256(shown.challenge));
  const name = opened.person?.name ?? nameFrom(input.name);
  const key = await checkMade(party, shown);
  const session = await newSession(ctx, opened.id, 'passkey', input.old);
  const grants = opened.person?.grants ?? [{ ...grantOf(opened.invite), id: '' }];
  const person = { id: opened.id, grants, version: opened.person?.version ?? 1 };
  await act(
    asPerson(ctx, person),
    [
      spendInvite(ctx, hash),
      await spendChallenge(ctx, shown.challenge),
      exactlyOne(ctx.db),
      ...admitted(ctx, opened, name, key),
      ...session.made,
    ],
    personEvent(person, opened.person ? 'return' : 'join', { invite: opened.invite.id }),
  );
  return session.token;
}

/** Refuses a name that is empty or too long. */
export function nameFrom(typed: string): string {
  const { data, error } = personName.safeParse(typed);
  mustHold(
    (error?.issues ?? []).map(({ message }) => ({ path: ['nama'], message })),
    (w) => w.accountRefused,
  );
  return data ?? '';
}

const admitted = (
  ctx: Ctx,
  { person, id, invite, keys }: Opened,
  name: string,
  key: KeptKey,
): Statement[] => [
  ...(person ? [] : [insertPerson(ctx, id, name), exactlyOne(ctx.db), insertGrant(ctx, id, grantOf(invite))]),
  insertPasskey(ctx, id, words[ctx.locale].keyNumber(keys.length + 1), key),
  exactlyOne(ctx.db),
  settlePerson(ctx.db, id),
  // Who lost their passkeys may have lost more than that.
  deleteSessions(ctx.db, id, null),
];

import type { Grant } from '../../src/accounts/roles.ts';
import type { Ctx } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import type { Person } from './account-reads.ts';
import { readInvite, readInvited, type OpenInvite } from './invite-reads.ts';
import { tokenHash } from './session-token.ts';

/** An invite that can still be used, and for whom: somebody new, or a person who is let back in. */
export interface Opened {
  hash: string;
  invite: OpenInvite;
  /** Id of the person, who may not exist yet. It follows from the invite, so that a page can be drawn for it before. */
  id: string;
  person: Person | null;
  keys: { id: string; transports: string[] }[];
}

/** Opens an invite by the token of its link; refuses one that is unknown, used, withdrawn or too old, each in its own words. */
export async function openInvite(ctx: Ctx, token: string, challenge = ''): Promise<Opened> {
  const hash = await tokenHash(token.trim());
  const { invite, spent } = await readInvite(ctx.db, hash, challenge);
  if (!invite) throw refused((w) => w.inviteUnknown);
  if (invite.used_at) throw refused((w) => w.inviteUsed);
  if (!invite.stands) throw refused((w) => w.inviteWithdrawn);
  if (invite.expires_at <= ctx.now().toISOString()) throw refused((w) => w.inviteExpired);
  if (spent) throw new Refusal('conflict', (w) => w.challengeSpent);
  if (!invite.person_id)
    return { hash, invite, id: await idFor('*', 'person', hash), person: null, keys: [] };
  const { person, keys } = await readInvited(ctx.db, invite.person_id);
  if (!person) throw new Refusal('not_found', (w) => w.personUnknown);
  if (person.state === 'suspended') throw new Refusal('not_allowed', (w) => w.personSuspended);
  return { hash, invite, id: person.id, person, keys };
}

/** The role that an invite gives to somebody new. */
export const grantOf = ({ role, region, organisation }: OpenInvite): Grant =>
  ({ role, region, organisation }) as Grant;

const refused = (say: ConstructorParameters<typeof Refusal>[1]) => {
  const refusal = new Refusal('invalid', say);
  refusal.fields = [{ field: 'kode', message: refusal.message }];
  return refusal;
};

import type { Grant } from '../../src/accounts/roles.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { newId } from '../core/ids.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { readPlace } from './people-reads.ts';
import { insertInvite } from './invite-writes.ts';
import { mustBelong, mustReach, mustReachPerson } from './reach.ts';
import { readPersonIn } from './reach-reads.ts';
import { newToken, tokenHash } from './session-token.ts';

/** How long an invite is good for. */
const INVITE_MS = 24 * 60 * 60_000;

/** A way in that was made: the token of its link, which is seen here and never again. */
export interface Invited {
  token: string;
  expires_at: string;
}

/** Invites somebody new to a role. */
export async function invitePerson(ctx: Ctx, grant: Grant): Promise<Invited> {
  const { role, region, organisation } = grant;
  mustReach(ctx, 'person.invite', grant);
  await mustExist(ctx, grant);
  return write(ctx, { person: null, grant, region }, 'create', { role, organisation });
}

/** Lets a person of a region back in who lost their passkeys. */
export async function renewInvite(
  ctx: Ctx,
  { person: id, region }: { person: string; region: string },
): Promise<Invited> {
  mustMay(ctx, 'person.invite', { region });
  const person = mustBelong(await readPersonIn(ctx.db, id, region));
  mustReachPerson(ctx, person, true);
  if (person.state === 'suspended') throw new Refusal('conflict', (w) => w.personSuspended);
  return write(ctx, { person: id, grant: null, region }, 'renew', { person: id });
}

/** Refuses a region or an organisation that is not there. */
export async function mustExist({ db }: Ctx, { region, organisation }: Grant): Promise<void> {
  if (region === null) return;
  const place = await readPlace(db, region, organisation ?? '');
  if (!place.region) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  if (organisation && !place.organisation) {
    const refusal = new Refusal('invalid', (w) => w.answererUnknown(organisation));
    refusal.fields = [{ field: 'organisation', message: refusal.message }];
    throw refusal;
  }
}

async function write(
  ctx: Ctx,
  who: { person: string | null; grant: Grant | null; region: string | null },
  verb: string,
  data: Record<string, unknown>,
): Promise<Invited> {
  const [id, token] = [newId(), newToken()];
  const expires_at = new Date(ctx.now().getTime() + INVITE_MS).toISOString();
  const invite = { ...who, id, hash: await tokenHash(token), expires_at };
  await act(ctx, [insertInvite(ctx, invite)], {
    region: who.region ?? '*',
    noun: 'invite',
    verb,
    subject: id,
    version: 1,
    public: false,
    data: { ...data, expires_at },
  });
  return { token, expires_at };
}

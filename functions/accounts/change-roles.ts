import type { Grant } from '../../src/accounts/roles.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { GRANTS } from './grant-limit.ts';
import { mustExist } from './invite-person.ts';
import { deleteGrant, insertGrant, someAdminLeft } from './people-writes.ts';
import { personEvent } from './person-event.ts';
import { mustLeaveAdmin } from './last-admin.ts';
import { mustBelong, mustReach, mustReachPerson } from './reach.ts';
import { readPersonIn } from './reach-reads.ts';
import { bumpPerson, exactlyOne } from './writes.ts';

/** Gives one more role to a person who has one in the region already. */
export async function grantRole(
  ctx: Ctx,
  { person: id, grant }: { person: string; grant: Grant & { region: string } },
): Promise<void> {
  const { role, region, organisation } = grant;
  mustReach(ctx, 'person.grant', grant);
  const person = mustBelong(await readPersonIn(ctx.db, id, region));
  mustReachPerson(ctx, person, false);
  await mustExist(ctx, grant);
  if (
    person.grants.some(
      (has) => has.role === role && has.region === region && has.organisation === organisation,
    )
  )
    throw new Refusal('conflict', (w) => w.roleKnown);
  if (person.grants.length >= GRANTS) throw new Refusal('conflict', (w) => w.rolesFull);
  await act(
    ctx,
    [bumpPerson(ctx.db, id, person.version), insertGrant(ctx, id, grant), exactlyOne(ctx.db)],
    personEvent({ ...person, version: person.version + 1 }, 'grant', { role, organisation }, region),
  );
}

/** Takes a role in a region from a person. */
export async function revokeRole(
  ctx: Ctx,
  { person: id, grant, region }: { person: string; grant: string; region: string },
): Promise<void> {
  mustMay(ctx, 'person.grant', { region });
  const person = mustBelong(await readPersonIn(ctx.db, id, region));
  mustReachPerson(ctx, person, false);
  const held = person.grants.find((one) => one.id === grant && one.region === region);
  if (!held) throw new Refusal('not_found', (w) => w.roleGone);
  const { role, organisation } = held;
  const administers = await mustLeaveAdmin(ctx, id, [held]);
  await act(
    ctx,
    [deleteGrant(ctx.db, grant), ...administers.map((one) => someAdminLeft(ctx.db, one))],
    personEvent(person, 'revoke', { role, organisation }, region),
  );
}

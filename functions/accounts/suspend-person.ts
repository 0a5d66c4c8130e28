import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import type { Person } from './account-reads.ts';
import { withdrawInvitesBy } from './invite-writes.ts';
import { mustLeaveAdmin } from './last-admin.ts';
import { someAdminLeft, suspend, unsuspend } from './people-writes.ts';
import { personEvent } from './person-event.ts';
import { mustBelong, mustReachPerson } from './reach.ts';
import { readPersonIn } from './reach-reads.ts';
import { deleteSessions } from './session-writes.ts';
import { settlePerson } from './writes.ts';

/** A person of a region, and that region: whoever asks must have a reach over both. */
interface Whom {
  person: string;
  region: string;
}

/** Keeps a person out from their next request on, and whom they invited; what they did stays. */
export async function suspendPerson(ctx: Ctx, whom: Whom): Promise<void> {
  const person = await reached(ctx, whom);
  if (person.id === ctx.actor.id) throw new Refusal('not_allowed', (w) => w.suspendSelf);
  if (person.state === 'suspended') throw new Refusal('conflict', (w) => w.personSuspended);
  const administers = await mustLeaveAdmin(ctx, person.id, person.grants);
  await act(
    ctx,
    [
      suspend(ctx.db, person.id, person.version),
      deleteSessions(ctx.db, person.id, null),
      withdrawInvitesBy(ctx, person.id),
      ...administers.map((region) => someAdminLeft(ctx.db, region)),
    ],
    personEvent({ ...person, version: person.version + 1 }, 'suspend', {}, whom.region),
  );
}

/** Lets a suspended person in again, with the roles and passkeys they had. */
export async function unsuspendPerson(ctx: Ctx, whom: Whom): Promise<void> {
  const person = await reached(ctx, whom);
  if (person.state !== 'suspended') throw new Refusal('conflict', (w) => w.personNotSuspended);
  await act(
    ctx,
    [unsuspend(ctx.db, person.id, person.version), settlePerson(ctx.db, person.id)],
    personEvent({ ...person, version: person.version + 1 }, 'unsuspend', {}, whom.region),
  );
}

async function reached(ctx: Ctx, { person: id, region }: Whom): Promise<Person> {
  mustMay(ctx, 'person.suspend', { region });
  const person = mustBelong(await readPersonIn(ctx.db, id, region));
  mustReachPerson(ctx, person, true);
  return person;
}

import { ownMail } from '../../src/accounts/schema.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustHold } from '../core/problem.ts';
import { Refusal } from '../core/refusal.ts';
import { readPerson } from './people-reads.ts';
import { personEvent } from './person-event.ts';
import { setMail } from './writes.ts';

/** Keeps the address at which a person gets notices, or takes it away when nothing was typed. The event does not tell it. */
export async function changeMail(
  ctx: Ctx,
  { person: id, mail: typed }: { person: string; mail: string },
): Promise<void> {
  const { data = null, error } = ownMail.safeParse(typed);
  mustHold(
    (error?.issues ?? []).map(({ message }) => ({ path: ['surel'], message })),
    (w) => w.accountRefused,
  );
  const person = await readPerson(ctx.db, id);
  if (!person) throw new Refusal('not_found', (w) => w.personUnknown);
  await act(
    ctx,
    [setMail(ctx.db, person, data)],
    personEvent({ ...person, version: person.version + 1 }, 'change_mail', { given: data !== null }),
  );
}

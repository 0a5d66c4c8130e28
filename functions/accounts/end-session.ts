import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { readPerson } from './people-reads.ts';
import { personEvent } from './person-event.ts';
import { deleteSession, deleteSessions } from './session-writes.ts';
import { bumpPerson } from './writes.ts';

/** Ends one session of a person's own: this one (`sign_out`) or another that they no longer want (`end_session`). */
export async function endSession(
  ctx: Ctx,
  { person: id, session, own }: { person: string; session: string; own: boolean },
): Promise<void> {
  const person = await readPerson(ctx.db, id);
  if (!person) throw new Refusal('not_found', (w) => w.personUnknown);
  await act(
    ctx,
    [deleteSession(ctx.db, id, session)],
    personEvent(person, own ? 'sign_out' : 'end_session', { session }),
  );
}

/** Ends every session of a person but the one they use. */
export async function endOtherSessions(
  ctx: Ctx,
  { person: id, session }: { person: string; session: string },
): Promise<void> {
  const person = await readPerson(ctx.db, id);
  if (!person) throw new Refusal('not_found', (w) => w.personUnknown);
  await act(
    ctx,
    [bumpPerson(ctx.db, id, person.version), deleteSessions(ctx.db, id, session)],
    personEvent(person, 'end_other_sessions', { kept: session }),
  );
}

import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { readPerson } from './people-reads.ts';
import { personEvent } from './person-event.ts';
import { CODES, codeHash, newCode } from './recovery-codes.ts';
import { bumpPerson, replaceCodes, settlePerson } from './writes.ts';

/** Gives a person ten new recovery codes, seen here and never again; the earlier ones are void. */
export async function makeRecoveryCodes(ctx: Ctx, id: string): Promise<string[]> {
  const person = await readPerson(ctx.db, id);
  if (!person) throw new Refusal('not_found', (w) => w.personUnknown);
  const codes = Array.from({ length: CODES }, newCode);
  const hashes = await Promise.all(codes.map(codeHash));
  await act(
    ctx,
    [bumpPerson(ctx.db, id, person.version), ...replaceCodes(ctx, id, hashes), settlePerson(ctx.db, id)],
    personEvent({ ...person, version: person.version + 1 }, 'make_recovery_codes'),
  );
  return codes;
}

import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { codesLeft, keysOf, personById, toPerson } from './account-reads.ts';
import { labelFrom } from './add-passkey.ts';
import { personEvent } from './person-event.ts';
import { CODES } from './recovery-codes.ts';
import { deleteSessions } from './session-writes.ts';
import { bumpPerson, deletePasskey, exactlyOne, namePasskey } from './writes.ts';

/** Calls a person's own passkey by another name. */
export async function renamePasskey(
  ctx: Ctx,
  input: { person: string; key: string; label: string },
): Promise<void> {
  const label = labelFrom(input.label);
  const { person } = await readKey(ctx, input);
  await act(ctx, [namePasskey(ctx.db, person.id, input.key, label)], personEvent(person, 'rename_passkey'));
}

/**
 * Takes a person's own passkey away, as long as a way back to a lost one remains. Whoever held it is out: every session
 * ends but the one in which this is done.
 */
export async function removePasskey(
  ctx: Ctx,
  input: { person: string; key: string; session: string },
): Promise<void> {
  const { person, keys, codes } = await readKey(ctx, input);
  if (keys < 3 && (keys < 2 || codes < CODES)) throw new Refusal('invalid', (w) => w.passkeyNeeded);
  await act(
    ctx,
    [
      deletePasskey(ctx.db, person.id, input.key),
      bumpPerson(ctx.db, person.id, person.version),
      exactlyOne(ctx.db),
      deleteSessions(ctx.db, person.id, input.session),
    ],
    personEvent({ ...person, version: person.version + 1 }, 'remove_passkey'),
  );
}

async function readKey({ db }: Ctx, { person, key }: { person: string; key: string }) {
  const [[row] = [], keys = [], codes = []] = await readAll(db, [
    personById(db, person),
    keysOf(db, person),
    codesLeft(db, person),
  ]);
  if (!row || !keys.some(({ id }) => id === key)) throw new Refusal('not_found', (w) => w.passkeyGone);
  return { person: toPerson(row), keys: keys.length, codes: Number(codes[0]?.codes ?? 0) };
}

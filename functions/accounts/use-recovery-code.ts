import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { readCodeHolder } from './account-reads.ts';
import { asPerson, personEvent } from './person-event.ts';
import { codeHash } from './recovery-codes.ts';
import { newSession } from './session-writes.ts';
import { spendCode } from './writes.ts';

/** Lets somebody who lost their passkeys in, once for each code, to make a new passkey and nothing else. */
export async function useRecoveryCode(
  ctx: Ctx,
  { code, old }: { code: string; old: string | null },
): Promise<string> {
  const hash = await codeHash(code);
  const holder = await readCodeHolder(ctx.db, hash);
  // A used code and one that never was get one answer: who guesses learns nothing.
  if (!holder || holder.used_at || holder.state === 'suspended')
    throw new Refusal('invalid', (w) => w.recoveryCodeUnknown, [
      { field: 'kode', message: 'Periksa kodenya: 24 huruf dan angka, tiap kode hanya sekali pakai' },
    ]);
  const session = await newSession(ctx, holder.id, 'recovery', old);
  await act(
    asPerson(ctx, holder),
    [spendCode(ctx, hash), ...session.made],
    personEvent(holder, 'use_recovery_code'),
  );
  return session.token;
}

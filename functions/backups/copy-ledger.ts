import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';
import { LEDGER } from './ledger.ts';
import { erasuresToCopy } from './reads.ts';
import { noteCopied } from './writes.ts';

/** Erasures that one run copies; what is left over goes with the next tick. */
const PORTION = 500;

/**
 * Copies what was erased since the last run to where it outlives the database: a database that is restored from an
 * older backup learns there what it must not hold. Killed in between, the next run writes the same object again.
 */
export async function copyLedger({ db }: Pick<Ctx, 'db'>, bucket: Pick<R2Bucket, 'put'>): Promise<void> {
  const [rows = []] = await readAll(db, [erasuresToCopy(db, PORTION)]);
  const last = rows.at(-1);
  if (!last) return;
  const text = rows.map((row) => `${JSON.stringify({ ...row, id: undefined })}\n`).join('');
  // By its own hash: numbers are given anew after a restore, and no copy may ever take another's place.
  await bucket.put(`${LEDGER}${String(rows[0]?.at)}-${(await sha256(text)).slice(0, 16)}.jsonl`, text);
  await db.batch([noteCopied(db, last.id as number)]);
}

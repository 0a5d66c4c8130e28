import { readCheckpoint } from '../../src/log/checkpoint.ts';
import { cosignaturesIn, isPossible } from '../../src/log/cosignature.ts';
import { webCrypto } from '../../src/signing/ed25519.ts';
import { parseNote, toHex } from '../../src/signing/note.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { signedHead } from './door-reads.ts';
import { addCosignatures } from './cosign-writes.ts';

/** Puts what witnesses say of a head beside it; the checkpoint comes as they signed it, under the log's own name. */
export async function attachCosignatures(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  sent: { checkpoint: string; name: string; witnesses: string[] },
): Promise<void> {
  const note = parseNote(sent.checkpoint);
  const head = note && readCheckpoint(note.text);
  if (!note || head?.origin !== sent.name) throw new Refusal('invalid', (w) => w.cosignedShape);
  const known = await cosignaturesIn(note, sent.witnesses, webCrypto);
  if (known.length === 0) throw new Refusal('not_allowed', (w) => w.witnessUnknown);
  const place = { size: head.size, root: toHex(head.root), origin: head.origin };
  const [[signed] = []] = await readAll(db, [signedHead(db, place)]);
  if (!signed) throw new Refusal('conflict', (w) => w.headUnknown);
  const signedAt = new Date(signed.signed_at as string);
  const seen = known.filter(({ at }) => isPossible(at, signedAt, now()));
  if (seen.length === 0) throw new Refusal('not_allowed', (w) => w.witnessTime);
  await db.batch(addCosignatures(db, place, seen));
}

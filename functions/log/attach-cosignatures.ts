import { readCheckpoint } from '../../src/log/checkpoint.ts';
import { cosignaturesIn } from '../../src/log/cosignature.ts';
import { webCrypto } from '../../src/signing/ed25519.ts';
import { parseNote, toHex } from '../../src/signing/note.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { signedHead } from './door-reads.ts';
import { addCosignatures } from './cosign-writes.ts';

/** Clocks of two machines differ by so much. */
const AHEAD_S = 300;

/** Puts what witnesses say of a head beside it; the checkpoint comes as they signed it, under the log's own name. */
export async function attachCosignatures(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  sent: { checkpoint: string; name: string; witnesses: string[] },
): Promise<void> {
  const note = parseNote(sent.checkpoint);
  const head = note && readCheckpoint(note.text);
  if (!note || head?.origin !== sent.name) throw new Refusal('invalid', (w) => w.cosignedShape);
  const latest = now().getTime() / 1000 + AHEAD_S;
  const seen = (await cosignaturesIn(note, sent.witnesses, webCrypto)).filter(({ at }) => at <= latest);
  if (seen.length === 0) throw new Refusal('not_allowed', (w) => w.witnessUnknown);
  const place = { size: head.size, root: toHex(head.root) };
  const [[known] = []] = await readAll(db, [signedHead(db, place)]);
  if (!known) throw new Refusal('conflict', (w) => w.headUnknown);
  await db.batch(addCosignatures(db, place, seen));
}

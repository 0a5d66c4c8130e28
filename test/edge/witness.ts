import { cosign } from '../../src/log/cosignature.ts';
import { publicKeys } from '../../functions/signing/sign-note.ts';
import { composeNote, parseNote } from '../../src/signing/note.ts';
import { readVkey, verifierKey, vkeyText } from '../../src/signing/vkey.ts';
import { toBase64Url } from '../../src/ui/base64.ts';

const SEED = new Uint8Array(32).fill(40);

const [published] = await publicKeys(toBase64Url(SEED), 'x');
/** A witness whom the portal of the tests asked, and its key as it is published. */
export const witness = await verifierKey(
  'saksi.example/w1',
  (await readVkey(published!))!.bytes,
  'cosignature',
);
export const WITNESS = vkeyText(witness);

export const textOf = (note: string) => parseNote(note)!.text;

/** What it says of a text, or would under another name; `at` is in seconds since 1970. */
export const signs = (text: string, at: number, key = witness) => cosign(SEED, key, text, at);

/** A checkpoint under which the witness signed too. */
export const cosigned = async (note: string, at: number, of = textOf(note)) =>
  composeNote(textOf(note), ...parseNote(note)!.signatures, await signs(of, at));

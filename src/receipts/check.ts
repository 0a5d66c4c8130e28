import { parseNote, toHex } from './note.ts';
import { parseReceipt, type ReceiptFacts } from './receipt.ts';
import { readVkey, sha256 } from './vkey.ts';

/** Why a text is no receipt of this portal. */
export type Fault = 'notANote' | 'otherPortal' | 'unknownKey' | 'changed';

/** What is found of a text that somebody holds for a receipt. */
export type Checked =
  | { fault: Fault }
  /** `text`: whether the words that came with it are those that were received; null when none came. */
  | { facts: ReceiptFacts; text: 'same' | 'other' | null };

/** Ed25519, RFC 8032: WebCrypto on the server, a library in browsers that have none. */
export type Verify = (signature: Bytes, message: Bytes, key: Bytes) => Promise<boolean>;
type Bytes = Uint8Array<ArrayBuffer>;

/** What a reader brings, and what the portal publishes. */
export interface Asked {
  /** The receipt as it was pasted. */
  note: string;
  /** The text of the report as it was pasted; empty when it is not to be compared. */
  text: string;
  name: string;
  /** Every published key, "name+id+key". */
  vkeys: string[];
}

/** Looks whether a receipt is this portal's and unchanged, and whether it is the one of a text. */
export async function checkReceipt({ note, text, name, vkeys }: Asked, verify: Verify): Promise<Checked> {
  const parsed = parseNote(note);
  if (!parsed) return { fault: 'notANote' };
  const mine = parsed.signatures.filter((one) => one.name === name);
  if (mine.length === 0) return { fault: 'otherPortal' };
  const keys = await Promise.all(vkeys.map(readVkey));
  const signature = mine.find(({ keyId }) => keys.some((key) => key?.keyId === keyId));
  const key = keys.find((one) => one?.name === name && one.keyId === signature?.keyId);
  if (!signature || !key) return { fault: 'unknownKey' };
  const message = new TextEncoder().encode(parsed.text);
  if (!(await verify(signature.bytes, message, key.bytes))) return { fault: 'changed' };
  const facts = parseReceipt(name, parsed.text);
  return facts ? { facts, text: await compared(text.trim(), facts) } : { fault: 'notANote' };
}

async function compared(text: string, { text_sha256 }: ReceiptFacts): Promise<'same' | 'other' | null> {
  if (text === '') return null;
  return toHex(await sha256(text)) === text_sha256 ? 'same' : 'other';
}

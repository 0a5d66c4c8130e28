import type { Verify } from '../signing/ed25519.ts';
import { toHex } from '../signing/note.ts';
import { openNote, type NoteFault } from '../signing/open-note.ts';
import { sha256 } from '../signing/vkey.ts';
import { parseReceipt, type ReceiptFacts } from './receipt.ts';

/** What is found of a text that somebody holds for a receipt. */
export type Checked =
  | { fault: NoteFault }
  /** `text`: whether the words that came with it are those that were received; null when none came. */
  | { facts: ReceiptFacts; text: 'same' | 'other' | null };

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
export async function checkReceipt({ note, text, ...published }: Asked, verify: Verify): Promise<Checked> {
  const opened = await openNote(note, published, verify);
  if ('fault' in opened) return opened;
  const facts = parseReceipt(published.name, opened.text);
  return facts ? { facts, text: await compared(text.trim(), facts) } : { fault: 'notANote' };
}

async function compared(text: string, { text_sha256 }: ReceiptFacts): Promise<'same' | 'other' | null> {
  if (text === '') return null;
  return toHex(await sha256(text)) === text_sha256 ? 'same' : 'other';
}

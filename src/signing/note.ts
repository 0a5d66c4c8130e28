import { fromBase64, toBase64 } from '../ui/base64.ts';

/** One signature under a note: who says it, with which key, and what says so. */
export interface NoteSignature {
  name: string;
  /** 8 hexadecimal digits. */
  keyId: string;
  /** 64 bytes of an Ed25519 signature; a witness's has its time before them (src/log/cosignature.ts). */
  bytes: Uint8Array<ArrayBuffer>;
}

/** A C2SP signed note: a text that ends with a line break, and who signed it. */
export interface Note {
  text: string;
  signatures: NoteSignature[];
}

// An em dash, U+2014; a name has neither space nor plus.
const SIGNATURE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;
const ID_BYTES = 4;

/** The note as everybody can check it: the text, an empty line, a signature a line. https://c2sp.org/signed-note */
export const composeNote = (text: string, ...signatures: NoteSignature[]): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`;

/** One line of a note, its break included. */
export const signatureLine = ({ name, keyId, bytes }: NoteSignature): string =>
  `— ${name} ${toBase64(Uint8Array.of(...fromHex(keyId), ...bytes))}\n`;

/** A note as somebody pasted it, with any line breaks and space around it; null when it is none. */
export function parseNote(pasted: string): Note | null {
  const lines = pasted.replace(/\r\n?/g, '\n').trim().split('\n');
  const empty = lines.lastIndexOf('');
  if (empty < 1) return null;
  const signatures = lines.slice(empty + 1).map(readSignatureLine);
  const known = signatures.filter((one) => one !== null);
  if (known.length === 0 || known.length < signatures.length) return null;
  return { text: `${lines.slice(0, empty).join('\n')}\n`, signatures: known };
}

/** A line of a note as it is read, without its break; null when it is no signature. */
export function readSignatureLine(line: string): NoteSignature | null {
  const [, name = '', text = ''] = SIGNATURE.exec(line) ?? [];
  if (text.length % 4 !== 0 || !name) return null;
  const all = fromBase64(text);
  if (all.length <= ID_BYTES) return null;
  return { name, keyId: toHex(all.slice(0, ID_BYTES)), bytes: all.slice(ID_BYTES) };
}

/** Bytes as lower-case hexadecimal digits. */
export const toHex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (text: string) => Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

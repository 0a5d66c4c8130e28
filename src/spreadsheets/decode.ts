import { words } from './words.ts';

const w = words.id;

/** The text of an uploaded file, or why it is none; UTF-8, and UTF-16 with its mark, as "Unicode Text" has it. */
export function decoded(bytes: Uint8Array): { text: string } | { wrong: string } {
  const [a = 0, b = 0, c = 0] = bytes;
  if (a === 0x50 && b === 0x4b) return { wrong: w.isExcel };
  if (a === 0xd0 && b === 0xcf && c === 0x11) return { wrong: w.isExcel };
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? { wrong: w.notText } : { text };
  } catch {
    return { wrong: w.notUtf8 };
  }
}

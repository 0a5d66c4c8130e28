import { latin, littleEndian, standsAt } from './bytes.ts';

/** Where programs look for what a file is. */
const HEAD = 1024;
const OTHERS = /<(?:!doctype|html|head|body|script|svg|iframe|\?php)\b/i;

/** The end of a ZIP archive is a record of 22 bytes and a comment, at most this far from the end of the file. */
const RECORD = 22;
const COMMENT = 65_535;

/** True when a file is also something else: a page to who looks at its head, an archive to who looks at its end. */
export const isTwofold = (bytes: Uint8Array): boolean => {
  const head = latin(bytes, 0, Math.min(HEAD, bytes.length));
  return OTHERS.test(head) || head.indexOf('%PDF-') > 0 || endsAsArchive(bytes);
};

function endsAsArchive(bytes: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - RECORD - COMMENT);
  for (let at = bytes.length - RECORD; at >= first; at -= 1)
    if (bytes[at] === 0x50 && standsAt(bytes, at, 'PK\x05\x06') && reachesEnd(bytes, at)) return true;
  return false;
}

const reachesEnd = (bytes: Uint8Array, at: number) =>
  at + RECORD + littleEndian(bytes, at + 20, 2) === bytes.length;

/** Letters that are told around the stretch in which two texts differ, and of that stretch. */
const AROUND = 40;
const MOST = 160;

/**
 * Two texts cut to where they differ, with some words around it on both sides; `…` stands for what both say, and for
 * what is left of a very long stretch.
 */
export function differing(one: string, other: string): [string, string] {
  const [a, b] = [[...one], [...other]];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [cut(a, start, a.length - end), cut(b, start, b.length - end)];
}

// Whole words: from the start of the one before, to the end of the one after.
function cut(letters: string[], start: number, end: number): string {
  const from = start <= AROUND ? 0 : wordAfter(letters, start - AROUND, start);
  const last = Math.min(end, start + MOST);
  const to = letters.length - last <= AROUND ? letters.length : wordBefore(letters, last + AROUND, last);
  return `${from > 0 ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length ? '…' : ''}`;
}

function wordAfter(letters: string[], from: number, most: number): number {
  const space = letters.indexOf(' ', from);
  return space === -1 || space >= most ? from : space + 1;
}

function wordBefore(letters: string[], to: number, least: number): number {
  const space = letters.lastIndexOf(' ', to);
  return space < least ? to : space;
}

import type { Marked } from './page.ts';

/** Characters of an excerpt, and how many of them stand before the first hit. */
const LONG = 220;
const BEFORE = 70;

/** A text in pieces, in which every one of the words is a hit wherever it stands, in capitals or not. */
export function marked(text: string, words: string[]): Marked {
  const any = pattern(words);
  // Split by a group, so that every second piece is what the group held.
  return (any ? text.split(any) : [text])
    .map((piece, i) => ({ text: piece, hit: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** The part of a long text around the first of the words, or its beginning, with whole words at its ends. */
export function excerpt(body: string, words: string[]): Marked {
  const text = body.replace(/\s+/g, ' ').trim();
  const any = pattern(words);
  const at = any ? Math.max(0, text.search(any)) : 0;
  const from = at <= BEFORE ? 0 : after(text, at - BEFORE, at);
  const to = text.length <= from + LONG ? text.length : before(text, from + LONG, from);
  const part = text.slice(from, to).toWellFormed();
  return marked(`${from > 0 ? '… ' : ''}${part}${to < text.length ? ' …' : ''}`, words);
}

// Longer words first: of "kota" and "kotak" both asked for, the longer one is marked whole.
function pattern(words: string[]): RegExp | null {
  const all = words.toSorted((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
  return all.length > 0 ? new RegExp(`(${all.join('|')})`, 'iu') : null;
}

function after(text: string, start: number, end: number): number {
  const space = text.indexOf(' ', start);
  return space >= 0 && space < end ? space + 1 : start;
}

function before(text: string, end: number, start: number): number {
  const space = text.lastIndexOf(' ', end);
  return space > start + LONG / 2 ? space : end;
}

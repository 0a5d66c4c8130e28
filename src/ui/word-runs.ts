import { diffArrays } from 'diff';

/** A piece of two texts: the same in both, or what was there beside what is there now (empty: nothing). */
export type Run = { same: string } | { was: string; is: string };

/** Differences beyond which two texts are two texts, and are shown whole: comparing them would cost and tell nothing. */
const MOST = 400;

const MONTH = 'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember';
const NUMBER = '\\d+(?:[.,:/-]\\d+)*(?![\\p{L}\\p{N}])%?';

// What is read as one is compared as one: a day, an amount, a number with its separators, a word; else each sign.
const PIECE = new RegExp(
  `(?:\\d{1,2} )?(?:${MONTH}) \\d{4}|Rp ?${NUMBER}(?: (?:ribu|juta|miliar|triliun))?|${NUMBER}|[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*|\\s+|.`,
  'gsu',
);

/** Two texts, piece by piece. Words that changed beside each other are one change, with the spaces between them. */
export function runsOf(before: string, after: string): Run[] {
  const parts = diffArrays(pieces(before), pieces(after), { maxEditLength: MOST });
  if (!parts) return [{ was: before, is: after }];
  const runs: Run[] = [];
  parts.forEach(({ value, added, removed }, i) => {
    const text = value.join('');
    const isBetween = /^ +$/.test(text) && i > 0 && i < parts.length - 1;
    if (!added && !removed && !isBetween) return void runs.push({ same: text });
    const last = runs.at(-1);
    const change = last && 'was' in last ? last : { was: '', is: '' };
    if (change !== last) runs.push(change);
    if (!added) change.was += text;
    if (!removed) change.is += text;
  });
  return runs;
}

const pieces = (text: string) => text.match(PIECE) ?? [];

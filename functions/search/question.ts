import type { SearchAsked } from '../../src/search/page.ts';
import { Refusal } from '../core/refusal.ts';
import { facet } from './facets.ts';

/** Characters of the shortest word that an index of trigrams can find. */
const SHORTEST = 3;
// Quotation marks, spaces and control signs stand between words; other signs only at their edges are no part of them.
const BETWEEN = /[\s\p{Cc}"“”„«»]+/u;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The words of a typed text, each once. Refuses a text with a word too short to be found. */
export function wordsOf(text: string): string[] {
  const words = wordsIn(text);
  if (words.length === 0 || words.some(isShort)) throw tooShort();
  return words;
}

/** The words of a typed sentence that can be found, without those that are too short; refuses when none is left. */
export function longWordsOf(text: string): string[] {
  const words = wordsIn(text).filter((word) => !isShort(word));
  if (words.length === 0) throw tooShort();
  return words;
}

const wordsIn = (text: string) => [
  ...new Set(
    text
      .toWellFormed()
      .split(BETWEEN)
      .map((word) => word.replace(EDGES, ''))
      .filter((word) => word !== ''),
  ),
];

const isShort = (word: string) => [...word].length < SHORTEST;

const tooShort = () => new Refusal('invalid', (w) => w.searchWordShort);

/**
 * A question in the language of FTS5: every word in the title or the text, and every filter.
 * Each of them is a quoted string, so nothing that was typed is ever an operator.
 */
export const matching = (words: string[], asked: SearchAsked): string =>
  every('{title body}', words, filters(asked));

/** The same for an index with other columns: every word in these columns, and every filter. */
export const every = (columns: string, words: string[], having: string[]): string =>
  [...words.map((word) => `${columns} : ${quoted(word)}`), ...having.map(facetIs)].join(' AND ');

/** The same question of those documents alone that have all of these filters too. */
export const onlyWith = (question: string, more: string[]): string =>
  [question, ...more.map(facetIs)].join(' AND ');

const facetIs = (filter: string) => `facets : ${quoted(filter)}`;

// A demonstration is found by who asks for its region, and by nobody else.
const filters = ({ wilayah, jenis, status, quick_win }: SearchAsked): string[] => [
  wilayah ? facet('region', wilayah) : facet('demo', 'tidak'),
  ...(jenis ? [facet('kind', jenis)] : []),
  ...(status ? [facet('status', status)] : []),
  ...(quick_win ? [facet('quick_win', quick_win)] : []),
];

// FTS5 reads no further than a NUL, and no other control sign stands in anything that can be found.
const quoted = (text: string) => `"${text.replace(/\p{Cc}/gu, '').replaceAll('"', '""')}"`;

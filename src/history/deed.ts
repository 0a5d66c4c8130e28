import { periodWords } from '../ui/period.ts';
import type { Locale } from '../ui/view.ts';
import type { HistoryLine } from './page.ts';

/** Tells what was done: the words before the name of the thing, and those after it. */
export type Deed = (line: HistoryLine, locale: Locale) => readonly [before: string, after: string];

/** Which version a change made; nothing for the first. */
export const versionWords = ({ version }: HistoryLine) => (version > 1 ? ` (versi ${version})` : '');

/** From when to when a date was moved, as far as both are told. */
export const movedWords = (from: unknown, to: unknown) =>
  `${typeof from === 'string' ? ` dari ${periodWords(from)}` : ''}${typeof to === 'string' ? ` ke ${periodWords(to)}` : ''}`;

import { number } from '../ui/number.ts';
import { clause } from '../ui/changes.ts';
import type { Locale } from '../ui/view.ts';

const verbs = { changed: 'diubah', corrected: 'dikoreksi' };

/** A number's story: first published, changed so often, last on a day from something, for a reason. */
interface Told {
  first: string;
  /** Before the newest change; null: it was not told then. */
  previous: string | null;
  count: number;
  isGone: boolean;
  verb: keyof typeof verbs;
  day: string | null;
  reason: string | null;
}

const gone = (day: string) => `tidak disebut lagi sejak ${day}`;

// The reason is of the newest change alone, so the number that it changed stands right before it.
function newest({ previous, count, isGone, verb, day }: Told & { day: string }): string {
  if (count === 1) return isGone ? gone(day) : `${verbs[verb]} ${day}`;
  const often = `${verbs[verb]} ${number(count)} kali`;
  if (isGone) return `${often}, ${gone(day)}${previous ? `, sebelumnya ${previous}` : ''}`;
  return `${often}, terakhir ${day} ${previous ? `dari ${previous}` : 'sesudah tidak disebut'}`;
}

const id = {
  told: (it: Told) =>
    `semula ${it.first}${it.day ? `${it.count > 1 ? ';' : ','} ${newest({ ...it, day: it.day })}` : ''}${it.reason ? `: ${clause(it.reason)}` : ''}`,
  short: (first: string, previous: string | null, count: number) =>
    `semula ${first}${count > 1 ? `; berubah ${number(count)} kali` : ''}${previous ? `, terakhir dari ${previous}` : ''}`,
  dropped: 'tidak disebut lagi',
};

/** Words of what a number was first, and what became of it. */
export const originalWords: Record<Locale, typeof id> = { id };

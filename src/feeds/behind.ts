import { words as sources } from '../sources/words.ts';
import { daysMoved, movedDays } from '../ui/moved.ts';
import type { View } from '../ui/view.ts';
import type { FeedLine } from './line.ts';
import { words } from './words.ts';

/** By how many days an event moved a date, a milestone's or a public word's; null: it moved none that was known. */
export function daysOf({ behind, noun, data, said }: FeedLine): number | null {
  if (noun === 'schedule') return behind.days ?? null;
  const isMove = noun === 'commitment' && String(data.changed) === 'moves';
  if (!isMove || !said?.from || !said.to) return null;
  return daysMoved(String(said.from), String(said.to));
}

/** What an entry tells beside what happened: by how much a date moved, and who said so on which day. */
export function behindWords(line: FeedLine, { locale, origin }: Pick<View, 'locale' | 'origin'>): string[] {
  const w = words[locale];
  const days = daysOf(line);
  return [
    ...(days === null ? [] : [w.moved(movedDays(days))]),
    ...line.behind.sources.map((source) =>
      w.source(
        source.publisher,
        source.title,
        sources[locale].issued(source),
        `${origin}/sumber/${source.id}/`,
      ),
    ),
  ];
}

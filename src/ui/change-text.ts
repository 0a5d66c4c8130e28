import { sentence, type Change } from './changes.ts';
import type { Locale } from './view.ts';
import { words } from './words.ts';

/** A change in plain text, as `Changes` tells it on a page: "Jumlah: semula 20, menjadi 12 (turun 8 (40%))". */
export function changeText({ what, before, after, moved, corrected }: Change, locale: Locale): string {
  const w = words[locale];
  const was = before === null ? '' : `${corrected ? w.corrected : w.was} ${sentence(before)}`;
  const came = before === null ? w.added : w.became;
  const is = after === null ? w.removed : `${came} ${sentence(after)}`;
  const both = [was, is].filter(Boolean).join(corrected ? ' ' : ', ');
  return `${what}: ${both}${moved ? ` (${moved})` : ''}`;
}

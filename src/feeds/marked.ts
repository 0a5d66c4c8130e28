import { words } from '../citing/words.ts';
import type { Locale } from '../ui/view.ts';

/** A text of a feed; where its region is made up it says so, for whoever reads it elsewhere sees no banner. */
export const marked = (text: string, region: { demo: boolean } | null, locale: Locale) =>
  region?.demo ? `${text} [${words[locale].fiction}]` : text;

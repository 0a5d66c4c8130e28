import type { Fields } from './fields.ts';

const NAMING = ['title', 'name', 'statement', 'publisher', 'milestone', 'programme', 'key'];
const LENGTH = 160;

/** How lists name a draft: by the first thing typed in it that can name it, in one line of at most 160 characters. */
export const titleOf = (fields: Fields): string =>
  (NAMING.map((name) => fields[name]?.trim()).find(Boolean) ?? '').replace(/\s+/g, ' ').slice(0, LENGTH);

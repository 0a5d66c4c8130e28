import { markdown } from '../../ui/markdown.ts';

const inline = (text: string) => markdown(text).replace(/^<p>|<\/p>$/g, '');

/** Names and what is said of them, both in Markdown, as the lines of a <dl>. */
export const facts = (pairs: Record<string, string>) =>
  Object.entries(pairs)
    .map(([name, says]) => `<dt>${inline(name)}</dt><dd>${inline(says)}</dd>`)
    .join('');

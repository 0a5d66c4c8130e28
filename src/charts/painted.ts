import { colours } from '../pictures/lines.tsx';

/** What the site's style sheet says of each class of a drawing: its colour, and what fills a shape that says nothing. */
const strokes: Record<string, string> = {
  grid: colours.line,
  now: colours.soft,
  actual: colours.leaf,
  met: colours.leaf,
  realised: colours.leaf,
  baseline: colours.clay,
  overdue: colours.clay,
};
const fills: Record<string, string> = { realised: colours.leaf, revised: colours.claySoft };

// Markup is ours alone: in a text every bracket and quote is escaped.
const CLASSED = /<(\w+)([^>]*?) class="([a-z]+)"([^>]*)>/g;

/** A drawing with its classes turned into attributes, for where no style sheet reaches. */
export const painted = (markup: string): string =>
  markup.replace(CLASSED, (_, element: string, before: string, kind: string, after: string) => {
    const colour = strokes[kind] ? ` color="${strokes[kind]}"` : '';
    return `<${element}${before}${colour}${fillOf(element, kind, before + after)}${after}>`;
  });

function fillOf(element: string, kind: string, attributes: string): string {
  if (/ fill="/.test(attributes)) return '';
  if (element === 'text') return strokes[kind] ? ` fill="${strokes[kind]}"` : '';
  return element === 'rect' ? ` fill="${fills[kind] ?? colours.card}" stroke="currentColor"` : '';
}

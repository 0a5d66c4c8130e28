/** The words of a piece of markup. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
/** The first group that a shape finds, or nothing. */
export const first = (html: string, shape: RegExp) => shape.exec(html)?.[1] ?? '';
/** The first group of everything that a shape finds. */
export const all = (html: string, shape: RegExp) => [...html.matchAll(shape)].map((found) => found[1] ?? '');
/** The words of every cell of a table, row by row. */
export const cells = (html: string) =>
  all(first(html, /<table[^>]*>(.*?)<\/table>/s), /<tr[^>]*>(.*?)<\/tr>/gs).map((row) =>
    all(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/gs).map(textOf),
  );
/** What the first drawing holds. */
export const drawn = (html: string) => first(html, /<svg class="drawing"(.*?)<\/svg>/s);
/** The corners of a drawn line, from "M0,1L2,3". */
export const corners = (html: string, kind: string) =>
  first(html, new RegExp(`<path class="${kind}" d="([^"]*)"`))
    .split(/[ML]/)
    .slice(1)
    .map((corner) => corner.split(',').map(Number) as [number, number]);
/** Turns units back into what they stand for, by two places that are known. */
export const ruler =
  ([a, atA]: [number, number], [b, atB]: [number, number]) =>
  (unit: number) =>
    a + ((unit - atA) / (atB - atA)) * (b - a);

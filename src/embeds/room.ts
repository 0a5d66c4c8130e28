/** How high a frame is, in CSS pixels: where it is 600 wide, and where it is 320. */
export interface Room {
  height: number;
  narrow: number;
}

/** No frame is higher: what is longer is scrolled. */
const HIGHEST = 2400;

/** What a frame takes for itself, for each sign and for each paragraph; measured in test/browser/embeds.test.ts. */
const taken = { height: [135, 0.75, 12], narrow: [175, 1.15, 18] } as const;

/** The room that words take, of HTML as it is framed: some public words are long and some lists are short. */
export function roomOf(html: string): Room {
  const signs = html.replace(/<[^>]+>/g, '').length;
  const paragraphs = html.match(/<\/(?:p|li|h1|blockquote)>/g)?.length ?? 0;
  const high = ([frame, sign, paragraph]: readonly [number, number, number]) =>
    Math.min(HIGHEST, 10 * Math.ceil((frame + sign * signs + paragraph * paragraphs) / 10));
  return { height: high(taken.height), narrow: high(taken.narrow) };
}

import { WIDTH as DRAWN } from '../charts/drawing.tsx';
import type { PublishedChart } from '../charts/published.ts';

/** How high a frame is, in CSS pixels: where it is 600 wide, and where it is 320. */
export interface Room {
  height: number;
  narrow: number;
}

/** No frame is higher: what is longer is scrolled. */
const HIGHEST = 3000;

/** What a line of words takes, and what stands between one text and the next. */
const [LINE, GAP] = [26, 12];

interface Width {
  /** What a frame takes for itself: of words, and of a chart with its files. */
  frame: number;
  charted: number;
  /** Signs of its words in a line, and how wide its drawing is. */
  signs: number;
  drawing: number;
}
/** Measured in test/browser/embeds.test.ts. */
const widths: { [w in keyof Room]: Width } = {
  height: { frame: 160, charted: 310, signs: 62, drawing: 570 },
  narrow: { frame: 210, charted: 370, signs: 31, drawing: 290 },
};

/** The room that words take, of HTML as it is framed: some public words are long and some lists are short. */
export function roomOf(html: string): Room {
  const shown = html.replace(/<span class="paper-only">[^<]*<\/span>/g, '');
  const texts = shown.split(/<\/(?:p|li|h1|blockquote|summary)>/).map((text) => text.replace(/<[^>]+>/g, ''));
  return room(({ frame, signs }) => frame + written(texts, signs));
}

/** The room that a chart takes: its drawings as they are scaled, and every word beside them. */
export function roomOfChart({ heading, chart }: PublishedChart): Room {
  const { sentence, parts, legend, named = [] } = chart;
  const drawn = parts.reduce((sum, part) => sum + part.height, 0);
  const texts = [
    heading,
    sentence,
    ...parts.flatMap(({ label }) => label ?? []),
    ...legend.map(([, means]) => means),
    ...named.map(({ name, of }) => (of ? `${name} · ${of}` : name)),
  ];
  return room(({ charted, signs, drawing }) => charted + (drawn * drawing) / DRAWN + written(texts, signs));
}

const written = (texts: string[], signs: number) =>
  texts.reduce((sum, text) => (text ? sum + LINE * Math.ceil(text.length / signs) + GAP : sum), 0);

const room = (high: (width: Width) => number): Room => {
  const [height, narrow] = [widths.height, widths.narrow].map((w) => 10 * Math.ceil(high(w) / 10));
  return { height: Math.min(HIGHEST, height!), narrow: Math.min(HIGHEST, narrow!) };
};

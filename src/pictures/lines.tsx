/** Colours of pictures that stand alone: those of the light page, for no style sheet reaches them. */
export const colours = {
  paper: '#fbf8f1',
  card: '#ffffff',
  ink: '#1c2422',
  soft: '#545f5b',
  line: '#d9d3c4',
  leaf: '#0d5c4d',
  clay: '#9a4a12',
  claySoft: '#fbeadb',
} as const;

/** Of the site's own first, then what other machines have. */
export const FONTS = 'Noto Sans, DejaVu Sans Condensed, Arial, Helvetica, sans-serif';

// Width of an average letter of the widest of these fonts, as a part of its height.
const LETTER = 0.54;

/** A text cut into lines that fit a width; a word that is longer than a line is cut too. `most` ends with a dot triple. */
export function cutLines(text: string, size: number, width: number, most = 99): string[] {
  const room = Math.floor(width / (size * LETTER));
  const lines: string[] = [];
  for (const word of plain(text)
    .split(' ')
    .flatMap((one) => pieces(one, room))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const [shown, rest] = [lines.slice(0, most), lines.slice(most)];
  return rest.length > 0 ? [...shown.slice(0, -1), `${shown.at(-1)?.slice(0, room - 1)}…`] : shown;
}

const pieces = (word: string, room: number) => word.match(new RegExp(`.{1,${room}}`, 'gsu')) ?? [];

// Signs that XML cannot hold.
const plain = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

interface Props {
  lines: string[];
  x: number;
  /** Of the first line's foot. */
  y: number;
  size: number;
  colour?: string;
  bold?: boolean;
}

/** How far apart the feet of lines are, as a part of their size. */
export const LEADING = 1.35;

/** Lines of text under each other, as text. */
export const Lines = ({ lines, x, y, size, colour = colours.ink, bold = false }: Props) => (
  <>
    {lines.map((line, i) => (
      <text
        x={x}
        y={Math.round(y + i * size * LEADING)}
        font-size={size}
        fill={colour}
        font-weight={bold ? '700' : '400'}
      >
        {line}
      </text>
    ))}
  </>
);

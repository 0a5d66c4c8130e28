import { cutLines } from '../pictures/lines.tsx';
import type { Part } from './chart.ts';
import { WIDTH } from './drawing.tsx';
import { round } from './time-axis.tsx';

/** One bar: what it is of, its number in words, and its length as a share of the whole, 0-100; null draws no bar. */
export interface BarLine {
  label: string;
  value: string;
  share: number | null;
}

const [SIZE, LINE, BAR, GAP] = [13, 15, 10, 6];

/** Room for letters: bold ones are wider. */
const [PLAIN, BOLD] = [WIDTH - 2, WIDTH - 34];

/** Bars under each other, each below its name and its number, in as many lines as these take. */
export function bars(title: string, desc: string, lines: BarLine[]): Part {
  const drawn = lines.map((line) => {
    const texts = [
      ...cutLines(line.label, SIZE, PLAIN).map((text) => ({ text, weight: undefined })),
      ...cutLines(line.value, SIZE, BOLD).map((text) => ({ text, weight: 700 })),
    ];
    return { ...line, texts, height: texts.length * LINE + BAR + GAP };
  });
  const top = (i: number) => drawn.slice(0, i).reduce((sum, { height }) => sum + height, 0);
  return {
    label: null,
    title,
    desc,
    height: top(drawn.length),
    body: (
      <>
        {drawn.map((bar, i) => (
          <Bar {...bar} top={top(i)} />
        ))}
      </>
    ),
  };
}

interface Drawn {
  texts: { text: string; weight: number | undefined }[];
  share: number | null;
  top: number;
}

const Bar = ({ texts, share, top }: Drawn) => (
  <>
    {texts.map(({ text, weight }, i) => (
      <text x={1} y={top + i * LINE + LINE - 3} font-weight={weight}>
        {text}
      </text>
    ))}
    {share === null ? null : (
      <rect
        class="realised"
        x={1}
        y={top + texts.length * LINE + 2}
        width={round(length(share))}
        height={BAR}
      />
    )}
  </>
);

const length = (share: number) => (Math.min(100, Math.max(0, share)) * (WIDTH - 2)) / 100;

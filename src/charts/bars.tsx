import type { Part } from './chart.ts';
import { WIDTH } from './drawing.tsx';
import { round } from './time-axis.tsx';

/** One bar: what it is of, its number in words, and its length as a share of the whole, 0-100; null draws no bar. */
export interface BarLine {
  label: string;
  value: string;
  share: number | null;
}

const [STEP, BAR] = [46, 10];

/** Bars under each other, each below its name and its number. */
export const bars = (title: string, desc: string, lines: BarLine[]): Part => ({
  label: null,
  title,
  desc,
  height: lines.length * STEP,
  body: (
    <>
      {lines.map(({ label, value, share }, i) => (
        <>
          <text x={1} y={i * STEP + 12}>
            {label}
          </text>
          <text x={1} y={i * STEP + 27} font-weight="700">
            {value}
          </text>
          {share === null ? null : (
            <rect class="realised" x={1} y={i * STEP + 32} width={round(length(share))} height={BAR} />
          )}
        </>
      ))}
    </>
  ),
});

const length = (share: number) => (Math.min(100, Math.max(0, share)) * (WIDTH - 2)) / 100;

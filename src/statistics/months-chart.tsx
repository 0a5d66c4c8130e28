import { scaleLinear } from 'd3-scale';
import type { Chart, ChartAddress } from '../charts/chart.ts';
import { Hatching, Stroke } from '../charts/drawing.tsx';
import { ChartFigure } from '../charts/figure.tsx';
import { at, AXIS, round, TimeAxis, timeScale } from '../charts/time-axis.tsx';
import { lastDay } from '../ui/period.ts';
import type { View } from '../ui/view.ts';
import type { DrawnMonth } from './page.ts';
import { words } from './words.ts';

interface Of {
  /** Of the drawing. */
  id: string;
  months: DrawnMonth[];
  partsOf: PartsOf;
  /** What the drawing shows, in words. */
  told: {
    sentence: (n: number, received: number, inTime: number, late: number) => string;
    desc: (most: number) => string;
  };
  view: View;
}

const [LEFT, RIGHT, TOP, BOTTOM] = [34, 312, 10, 150];
/** From the ground up; what is not decided yet stands on top. */
const layers = [
  ['in_time', 'realised'],
  ['late', 'overdue'],
  ['undecided', 'frame'],
] as const;

type Parts = Record<'received' | 'in_time' | 'late' | 'undecided', number>;

export type PartsOf = (month: DrawnMonth) => Parts;

/** What of a month's reports was answered in time, what was not, and what is not decided yet. */
export function partsOf({ sum: { counts } }: DrawnMonth): Parts {
  const { received = 0, in_time = 0, late = 0 } = counts;
  return { received, in_time, late, undecided: received - in_time - late };
}

/** The same of its questions. */
export function questionPartsOf({ sum: { counts } }: DrawnMonth): Parts {
  const { questions: received = 0, questions_in_time: in_time = 0, questions_late: late = 0 } = counts;
  return { received, in_time, late, undecided: received - in_time - late };
}

/** A bar for each month of receipt, with the same numbers as the table below it. */
export const MonthsChart = ({ files, ...of }: Of & { files: ChartAddress }) => (
  <ChartFigure chart={monthsChart(of)} id={of.id} files={files} above view={of.view} />
);

/** The same as a chart by itself. */
export function monthsChart({ id, months, partsOf: of, told, view }: Of): Chart {
  const w = words[view.locale];
  const parts = months.map(of);
  const all = (name: keyof Parts) => parts.reduce((sum, part) => sum + part[name], 0);
  const most = Math.max(...parts.map(({ received }) => received));
  const title = told.sentence(months.length, all('received'), all('in_time'), all('late'));
  const hatch = hatchOf(id);
  const body = (
    <>
      <Hatching id={hatch} kind="overdue" />
      <Plot months={months} partsOf={of} most={most} hatch={hatch} />
    </>
  );
  return {
    sentence: title,
    parts: [{ label: null, title, desc: told.desc(most), height: BOTTOM + AXIS, body }],
    legend: layers.map(([name, kind]) => [
      <rect class={kind} {...filled(name, hatch)} x={1} y={2} width={26} height={12} />,
      w.marks[name],
    ]),
    columns: w.monthColumns,
    rows: months.map((month, i) => [month.period, ...counted.map((name) => parts[i]![name])]),
  };
}

const counted = ['received', 'in_time', 'late', 'undecided'] as const;

const hatchOf = (id: string) => `${id}-terlambat`;

// What is late is hatched, so that it is told apart without its colour.
const filled = (name: (typeof layers)[number][0], hatch: string) =>
  name === 'late' ? { fill: `url(#${hatch})`, stroke: 'currentColor' } : {};

type PlotProps = Pick<Of, 'months' | 'partsOf'> & { most: number; hatch: string };

const Plot = ({ months, partsOf: of, most, hatch }: PlotProps) => {
  const [first, last] = [`${months[0]!.period}-01`, lastDay(months.at(-1)!.period)];
  const x = timeScale([first], last, [LEFT, RIGHT]);
  const y = scaleLinear([0, Math.max(1, most)], [BOTTOM, TOP]).nice(4);
  return (
    <>
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((n) => (
          <>
            <Stroke kind="grid" d={`M${LEFT},${round(y(n))}H${RIGHT}`} width={1} />
            <text x={LEFT - 4} y={round(y(n)) + 4} text-anchor="end">
              {n}
            </text>
          </>
        ))}
      <TimeAxis x={x} top={TOP} bottom={BOTTOM} />
      {months.map((month) => (
        <Bar
          parts={of(month)}
          from={x(at(`${month.period}-01`))}
          to={x(at(lastDay(month.period)))}
          y={y}
          hatch={hatch}
        />
      ))}
    </>
  );
};

interface BarProps {
  parts: Parts;
  from: number;
  to: number;
  y: (n: number) => number;
  hatch: string;
}

const Bar = ({ parts, from, to, y, hatch }: BarProps) => {
  let below = 0;
  return (
    <>
      {layers.map(([name, kind]) => {
        const [bottom, top] = [below, below + parts[name]];
        below = top;
        return parts[name] > 0 ? (
          <rect
            class={kind}
            {...filled(name, hatch)}
            x={round(from + 0.5)}
            y={round(y(top))}
            width={round(Math.max(1, to - from - 1))}
            height={round(y(bottom) - y(top))}
          />
        ) : null;
      })}
    </>
  );
};

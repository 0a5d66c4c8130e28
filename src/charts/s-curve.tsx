import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { View } from '../ui/view.ts';
import type { CurvePoint } from './data.ts';
import type { Chart, ChartAddress } from './chart.ts';
import { Stroke } from './drawing.tsx';
import { ChartFigure } from './figure.tsx';
import { tenth } from './percent.ts';
import { SCurveTable } from './s-curve-table.tsx';
import { at, AXIS, round, TimeAxis, timeScale, Today, type TimeScale } from './time-axis.tsx';
import { words } from './words.ts';

export type { CurvePoint };

interface Props {
  points: CurvePoint[];
  view: View;
  /** Unique on its page. */
  id: string;
  files?: ChartAddress;
}

const [LEFT, RIGHT, TOP, BOTTOM] = [44, 306, 22, 172];

// The thickest is drawn first, so that equal lines are all seen, one upon the other.
const lines = [
  { kind: 'actual', width: 5, dash: undefined },
  { kind: 'baseline', width: 2.5, dash: '7 4' },
  { kind: 'current', width: 1.25, dash: undefined },
] as const;

/** "Kurva S": the weight that a programme's milestones should have reached, and the weight that they did. */
export const SCurve = ({ points, view, id, files }: Props) => {
  const w = words[view.locale];
  const chart = sCurve(points, view);
  if (!chart) return <p class="absent">{w.noPoints}</p>;
  const table = { summary: w.sameNumbers, shown: <SCurveTable points={points} view={view} /> };
  return <ChartFigure chart={chart} id={id} files={files} table={table} view={view} />;
};

/** The same as a chart by itself; null without points. */
export function sCurve(points: CurvePoint[], view: View): Chart | null {
  const w = words[view.locale];
  if (points.length === 0) return null;
  const reached = reachedBy(points, view.today);
  const title = w.curveSentence(view.today, reached);
  const desc = w.curveDescription([points[0]!.day, view.today, points.at(-1)!.day], reached.current);
  const body = <Plot points={points} view={view} />;
  return {
    sentence: title,
    parts: [{ label: null, title, desc, height: BOTTOM + AXIS, body }],
    legend: lines.map(({ kind, ...how }) => [<Sample kind={kind} {...how} />, w.curveLines[kind]]),
    columns: w.curveColumns,
    rows: points.map((p) => [
      p.day,
      tenth(p.baseline),
      tenth(p.current),
      p.actual === null ? null : tenth(p.actual),
    ]),
  };
}

const Plot = ({ points, view }: { points: CurvePoint[]; view: View }) => {
  const days = points.map((p) => p.day);
  const x = timeScale(days, view.today, [LEFT, RIGHT]);
  return (
    <>
      {y.ticks(5).map((percent) => (
        <>
          <Stroke kind="grid" d={`M${LEFT},${round(y(percent))}H${RIGHT}`} width={1} />
          <text x={LEFT - 4} y={round(y(percent)) + 4} text-anchor="end">
            {percent}%
          </text>
        </>
      ))}
      <TimeAxis x={x} top={TOP} bottom={BOTTOM} />
      {lines.map((how) => (
        <Stroke {...how} d={steps(points, how.kind, x, at(view.today))} />
      ))}
      <Today x={x} top={TOP} bottom={BOTTOM} view={view} />
    </>
  );
};

const y = scaleLinear([0, 100], [BOTTOM, TOP]).clamp(true);

// Nothing was due before the first point, and what is reached stays: a plan to the edge, the actual until today.
function steps(points: CurvePoint[], kind: keyof Omit<CurvePoint, 'day'>, x: TimeScale, today: number) {
  const known = points.flatMap((p): [number, number][] => {
    const percent = p[kind];
    return percent === null ? [] : [[at(p.day), percent]];
  });
  const last = known.at(-1);
  if (!last) return '';
  const [start, end] = x.domain().map(Number) as [number, number];
  const until = kind === 'actual' ? Math.max(today, last[0]) : end;
  return path([[start, 0], ...known, [until, last[1]]].map(([t = 0, percent = 0]) => [x(t), y(percent)]));
}

const path = (points: [number, number][]) => line().curve(curveStepAfter).digits(1)(points) ?? '';

/** What each line had reached on a day. */
function reachedBy(points: CurvePoint[], day: string) {
  const until = points.filter((p) => p.day <= day);
  const { baseline = 0, current = 0 } = until.at(-1) ?? {};
  return { baseline, current, actual: until.findLast((p) => p.actual !== null)?.actual ?? null };
}

const Sample = (how: Omit<Parameters<typeof Stroke>[0], 'd'>) => <Stroke {...how} d="M0,8H28" />;

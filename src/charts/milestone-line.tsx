import type { View } from '../ui/view.ts';
import { lastDay } from '../ui/period.ts';
import type { LineItem } from './data.ts';
import type { Chart, ChartAddress } from './chart.ts';
import { Stroke, WIDTH, type Meaning } from './drawing.tsx';
import { ChartFigure } from './figure.tsx';
import { Check, Cross, Hollow, Overdue, Slip, Solid } from './milestone-marks.tsx';
import { shiftOf } from './milestone-words.ts';
import { MilestoneTable } from './milestone-table.tsx';
import { at, AXIS, round, TimeAxis, timeScale, Today, type TimeScale } from './time-axis.tsx';
import { words } from './words.ts';

export type { LineItem };

interface Props {
  items: LineItem[];
  view: View;
  /** Unique on its page. */
  id: string;
  files?: ChartAddress;
}

const [LEFT, RIGHT, TOP, ROW] = [30, 304, 24, 30];

/** Milestones over time, a numbered row each: when each was due at first, when it is due now, when it was met. */
export const MilestoneLine = ({ items, view, id, files }: Props) => {
  const w = words[view.locale];
  const chart = milestoneLine(items, view);
  if (!chart) return <p class="absent">{w.noItems}</p>;
  const table = { summary: w.sameNumbers, shown: <MilestoneTable items={items} drawn view={view} /> };
  return <ChartFigure chart={chart} id={id} files={files} table={table} view={view} />;
};

/** The same as a chart by itself; null without milestones. */
export function milestoneLine(items: LineItem[], view: View): Chart | null {
  const w = words[view.locale];
  if (items.length === 0) return null;
  const title = w.lineSentence(items);
  const body = <Plot items={items} view={view} />;
  const height = TOP + items.length * ROW + AXIS;
  return {
    sentence: title,
    parts: [{ label: null, title, desc: w.lineDescription(items), height, body }],
    legend: legend(items, view),
    named: items.map(({ title: name }) => ({ name })),
    columns: w.lineColumns,
    rows: items.map((item, i) => [
      i + 1,
      item.title,
      item.original,
      lastDay(item.original),
      item.current,
      lastDay(item.current),
      item.met,
      item.metOn,
      item.addedOn,
      item.state,
      item.late,
      shiftOf(item),
    ]),
  };
}

const Plot = ({ items, view }: { items: LineItem[]; view: View }) => {
  const bottom = TOP + items.length * ROW;
  const days = items.flatMap((i) => [lastDay(i.original), lastDay(i.current), i.metOn ?? lastDay(i.current)]);
  const x = timeScale(days, view.today, [LEFT, RIGHT]);
  return (
    <>
      <TimeAxis x={x} top={TOP} bottom={bottom} />
      <Today x={x} top={TOP} bottom={bottom} view={view} />
      {items.map((item, i) => (
        <Row item={item} n={i + 1} x={x} today={view.today} />
      ))}
    </>
  );
};

const Row = ({ item, n, x, today }: { item: LineItem; n: number; x: TimeScale; today: string }) => {
  const top = TOP + (n - 1) * ROW;
  const [plan, fact] = [top + 10, top + 22];
  const place = (day: string) => round(x(at(day)));
  const [original, current] = [place(lastDay(item.original)), place(lastDay(item.current))];
  return (
    <g class="row">
      <Stroke kind="grid" d={`M0,${top + ROW}H${WIDTH}`} width={1} />
      <text x={4} y={top + 15}>
        {n}
      </text>
      {original === current ? null : <Slip from={original} to={current} y={plan} />}
      {item.late ? <Overdue from={current} to={place(item.metOn ?? today)} y={plan} /> : null}
      <Hollow x={original} y={plan} />
      {item.state === 'dropped' ? <Cross x={current} y={plan} /> : <Solid x={current} y={plan} />}
      {item.metOn === null ? null : <Check x={place(item.metOn)} y={fact} />}
    </g>
  );
};

// A mark that no row shows is not explained.
const legend = (items: LineItem[], view: View): Meaning[] => {
  const w = words[view.locale].lineMarks;
  const has = (test: (item: LineItem) => boolean) => items.some(test);
  const marks: [shown: boolean, ...Meaning][] = [
    [true, <Hollow x={14} y={8} />, w.original],
    [true, <Solid x={14} y={8} />, w.current],
    [has((i) => shiftOf(i) !== 0), <Slip from={0} to={28} y={8} />, w.slip],
    [has((i) => i.late), <Overdue from={0} to={28} y={8} />, w.overdue],
    [has((i) => i.metOn !== null), <Check x={14} y={8} />, w.met],
    [has((i) => i.state === 'dropped'), <Cross x={14} y={8} />, w.dropped],
  ];
  return marks.flatMap(([shown, ...meaning]) => (shown ? [meaning] : []));
};

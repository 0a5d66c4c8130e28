import { bars } from '../charts/bars.tsx';
import type { Chart } from '../charts/chart.ts';
import { sourceCells, sourceColumns } from '../charts/sourced.ts';
import type { Citation } from '../sources/schema.ts';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { secondOf } from '../ui/when.ts';
import type { Indicator, IndicatorPoint } from './indicator-schema.ts';
import { indicatorWords } from './indicator-words.ts';
import { originalWords } from './original-words.ts';
import type { OriginalPoint } from './original-schema.ts';
import { droppedOf, movedOf, numbersTold, originalOf } from './originals.ts';
import { unitNames } from './units.ts';

// Bars compare from nothing; one value, or one below nothing, has nothing to be compared with.
const scaleOf = (values: number[]) =>
  values.length > 1 && Math.min(...values) >= 0 ? Math.max(...values) : 0;

/** The length of each bar of an indicator, 0-100; null where nothing can be compared. */
export function sharesOf({ points }: Indicator): (number | null)[] {
  const scale = scaleOf(points.map(({ value }) => value));
  return points.map(({ value }) => (scale ? (100 * value) / scale : null));
}

interface Beside {
  /** What its values were when first published, and what became of them. */
  originals: OriginalPoint[] | undefined;
  /** By the key of a source. */
  citations: Record<string, Citation>;
}

/** The values of an indicator as a chart by itself; null without values. */
export function indicatorChart(
  indicator: Indicator,
  { originals, citations }: Beside,
  view: View,
): Chart | null {
  const w = indicatorWords[view.locale];
  const { points, title } = indicator;
  if (points.length === 0) return null;
  const unit = unitNames[view.locale][indicator.unit];
  const shares = sharesOf(indicator);
  const dropped = droppedOf(originals);
  const gone = originalWords[view.locale].dropped;
  const labelOf = ({ kind, from, to }: OriginalPoint | IndicatorPoint) =>
    `${w.kinds[kind]}, ${w.span(from, to)}`;
  const lines = [
    ...points.map((point, i) => ({
      label: labelOf(point),
      value: number(point.value) + wasOf(originalOf(originals, point)),
      share: shares[i] ?? null,
    })),
    ...dropped.map((first) => ({ label: labelOf(first), value: gone + wasOf(first), share: null })),
  ];
  const moved = movedOf(originals).length;
  const sentence =
    w.sentence(points.length, unit, w.measures[indicator.measure]) + (moved > 0 ? w.moved(moved) : '');
  return {
    sentence,
    parts: [bars(`${title}. ${lines.map((l) => `${l.label}: ${l.value}`).join('; ')}.`, sentence, lines)],
    legend: [],
    columns: [...w.columns, ...sourceColumns(view)],
    rows: [
      ...points.map((p) => [
        ...cellsOf(p, indicator, originalOf(originals, p)),
        ...sourceCells(citations[p.source], view),
      ]),
      ...dropped.map((p) => [
        ...cellsOf({ ...p, value: null, comment: null }, indicator, p),
        ...sourceCells(undefined, view),
      ]),
    ],
  };
}

const wasOf = (first: OriginalPoint | undefined) => (first ? ` (${numbersTold(first)})` : '');

type Shown = { [K in Exclude<keyof IndicatorPoint, 'source'>]: IndicatorPoint[K] | null };

const cellsOf = (
  { kind, from, to, value, comment }: Shown,
  { unit }: Indicator,
  first: OriginalPoint | undefined,
) => [
  kind,
  from,
  to,
  value,
  unit,
  comment,
  first?.value ?? null,
  first?.previous ?? null,
  first?.changed_at ? secondOf(first.changed_at) : null,
  first?.reason ?? null,
  first?.count ?? 0,
];

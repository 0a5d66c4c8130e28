import { bars } from '../charts/bars.tsx';
import type { Chart } from '../charts/chart.ts';
import { sourceCells, sourceColumns } from '../charts/sourced.ts';
import type { Citation } from '../sources/schema.ts';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import type { Indicator } from './indicator-schema.ts';
import { indicatorWords } from './indicator-words.ts';
import { unitNames } from './units.ts';

// Bars compare from nothing; one value, or one below nothing, has nothing to be compared with.
const scaleOf = (values: number[]) =>
  values.length > 1 && Math.min(...values) >= 0 ? Math.max(...values) : 0;

/** The length of each bar of an indicator, 0-100; null where nothing can be compared. */
export function sharesOf({ points }: Indicator): (number | null)[] {
  const scale = scaleOf(points.map(({ value }) => value));
  return points.map(({ value }) => (scale ? (100 * value) / scale : null));
}

/** The values of an indicator as a chart by itself, `citations` by the key of a source; null without values. */
export function indicatorChart(
  indicator: Indicator,
  citations: Record<string, Citation>,
  view: View,
): Chart | null {
  const w = indicatorWords[view.locale];
  const { points, title } = indicator;
  if (points.length === 0) return null;
  const unit = unitNames[view.locale][indicator.unit];
  const shares = sharesOf(indicator);
  const lines = points.map(({ kind, from, to, value }, i) => ({
    label: `${w.kinds[kind]}, ${w.span(from, to)}`,
    value: number(value),
    share: shares[i] ?? null,
  }));
  const sentence = w.sentence(points.length, unit, w.measures[indicator.measure]);
  return {
    sentence,
    parts: [bars(`${title}. ${lines.map((l) => `${l.label}: ${l.value}`).join('; ')}.`, sentence, lines)],
    legend: [],
    columns: [...w.columns, ...sourceColumns(view)],
    rows: points.map((p) => [
      p.kind,
      p.from,
      p.to,
      p.value,
      indicator.unit,
      p.comment,
      ...sourceCells(citations[p.source], view),
    ]),
  };
}

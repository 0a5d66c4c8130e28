import { scaleLinear } from 'd3-scale';
import type { View } from '../ui/view.ts';
import { amounts, type MoneyRow } from './data.ts';
import type { Chart, ChartAddress } from './chart.ts';
import { WIDTH } from './drawing.tsx';
import { ChartFigure } from './figure.tsx';
import { MoneyTable } from './money-table.tsx';
import { shortRupiah } from './short-rupiah.ts';
import { round } from './time-axis.tsx';
import { words } from './words.ts';

export type { MoneyRow };

interface Props {
  rows: MoneyRow[];
  view: View;
  /** Unique on its page. */
  id: string;
  files?: ChartAddress;
}

/** Budget lines as bars on one scale from nothing; an amount that is not known is said, not drawn as nothing. */
export const MoneyBars = ({ rows, view, id, files }: Props) => {
  const w = words[view.locale];
  const chart = moneyBars(rows, view);
  if (!chart) return <p class="absent">{w.noMoney}</p>;
  const table = { summary: w.exactAmounts, shown: <MoneyTable rows={rows} view={view} /> };
  return <ChartFigure chart={chart} id={id} files={files} table={table} view={view} />;
};

/** The same as a chart by itself; null without lines. */
export function moneyBars(rows: MoneyRow[], view: View): Chart | null {
  const w = words[view.locale];
  if (rows.length === 0) return null;
  const all = rows.flatMap((row) => amounts.map((kind) => row[kind]));
  const recorded = all.filter((amount) => amount !== 'not_recorded');
  const known = recorded.filter((amount) => typeof amount === 'number');
  const most = Math.max(0, ...known);
  return {
    sentence: w.moneySentence(known.length, recorded.length),
    parts: rows.map((row) => ({
      label: row.label,
      title: w.moneyRow(row),
      desc: w.moneyDescription(most),
      height: amounts.length * STEP,
      body: <Bars row={row} most={most} view={view} />,
    })),
    legend: [],
    columns: w.moneyColumns,
    rows: rows.flatMap((row) =>
      amounts.map((kind) => {
        const amount = row[kind];
        return typeof amount === 'number' ? [row.label, kind, amount, null] : [row.label, kind, null, amount];
      }),
    ),
  };
}

const [STEP, BAR] = [34, 12];

const Bars = ({ row, most, view }: { row: MoneyRow; most: number; view: View }) => {
  const w = words[view.locale];
  const x = scaleLinear([0, most || 1], [0, WIDTH - 2]).clamp(true);
  return (
    <>
      {amounts.map((kind, i) => {
        const amount = row[kind];
        return (
          <>
            <text y={i * STEP + 13}>
              {w.amounts[kind]}: {typeof amount === 'number' ? shortRupiah(amount) : w.gaps[amount]}
            </text>
            {typeof amount === 'number' ? (
              <rect class={kind} x={1} y={i * STEP + 18} width={round(x(amount))} height={BAR} />
            ) : null}
          </>
        );
      })}
    </>
  );
};

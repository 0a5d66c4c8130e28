import { scaleLinear } from 'd3-scale';
import type { View } from '../ui/view.ts';
import { amounts, type MoneyRow } from './data.ts';
import { Drawing, WIDTH } from './drawing.tsx';
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
}

/** Budget lines as bars on one scale from nothing; an amount that is not known is said, not drawn as nothing. */
export const MoneyBars = ({ rows, view, id }: Props) => {
  const w = words[view.locale];
  if (rows.length === 0) return <p class="absent">{w.noMoney}</p>;
  const all = rows.flatMap((row) => amounts.map((kind) => row[kind]));
  const recorded = all.filter((amount) => amount !== 'not_recorded');
  const known = recorded.filter((amount) => typeof amount === 'number');
  const most = Math.max(0, ...known);
  return (
    <figure>
      <figcaption>{w.moneySentence(known.length, recorded.length)}</figcaption>
      {rows.map((row, i) => (
        <>
          <p class="label">{row.label}</p>
          <Drawing
            id={`${id}-${i + 1}`}
            title={w.moneyRow(row)}
            desc={w.moneyDescription(most)}
            height={amounts.length * STEP}
          >
            <Bars row={row} most={most} view={view} />
          </Drawing>
        </>
      ))}
      <details>
        <summary>{w.exactAmounts}</summary>
        <MoneyTable rows={rows} view={view} />
      </details>
    </figure>
  );
};

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

import { quantity } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { amounts, type MoneyRow } from './data.ts';
import { words } from './words.ts';

/** The exact amounts behind the bars, one under the other, because whole rupiah are too long to stand side by side. */
export const MoneyTable = ({ rows, view }: { rows: MoneyRow[]; view: View }) => {
  const w = words[view.locale];
  return (
    <table class="numbers">
      <caption>{w.moneyCaption}</caption>
      {rows.map((row) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={2}>
              {row.label}
            </th>
          </tr>
          {amounts.map((kind) => {
            const amount = row[kind];
            return (
              <tr>
                <th scope="row">{w.amounts[kind]}</th>
                <td>{typeof amount === 'number' ? quantity(amount, 'IDR') : w.gaps[amount]}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
};

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
          {amounts.map((kind) => (
            <tr>
              <th scope="row">{w.amounts[kind]}</th>
              <td>{row[kind] === null ? w.unpublished : quantity(row[kind], 'IDR')}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
};

import type { View } from '../ui/view.ts';
import { daysBetween } from '../ui/when.ts';
import type { LineItem } from './data.ts';
import { shortDate, words } from './words.ts';

interface Props {
  items: LineItem[];
  /** True beside the drawing that has the same numbers. */
  drawn?: boolean;
  view: View;
}

/** The days that the line draws. A title has a row of its own, so that four columns fit the narrowest phone. */
export const MilestoneTable = ({ items, view, drawn = false }: Props) => {
  const w = words[view.locale];
  return (
    <table class="numbers">
      <caption>{drawn ? w.lineNumbered : w.lineCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{w.lineMarks.original}</th>
          <th scope="col">{w.lineMarks.current}</th>
          <th scope="col">{w.lineMarks.met}</th>
          <th scope="col">{w.shift}</th>
        </tr>
      </thead>
      {items.map((item, i) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={4}>
              {i + 1}. {item.title}
            </th>
          </tr>
          <tr>
            <td>{shortDate(item.original)}</td>
            <td>{shortDate(item.current)}</td>
            <td>{w.fulfilled(item)}</td>
            <td>{w.shifted(daysBetween(item.original, item.current))}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
};

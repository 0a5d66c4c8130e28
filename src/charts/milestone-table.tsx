import type { View } from '../ui/view.ts';
import { movedDays } from '../ui/moved.ts';
import { shortPeriod } from '../ui/period.ts';
import type { LineItem } from './data.ts';
import { shiftOf } from './milestone-words.ts';
import { words } from './words.ts';

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
              {item.addedOn ? ` (${w.addedOn(item.addedOn)})` : ''}
            </th>
          </tr>
          <tr>
            <td>{shortPeriod(item.original)}</td>
            <td>{shortPeriod(item.current)}</td>
            <td>{w.fulfilled(item)}</td>
            <td>{movedDays(shiftOf(item))}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
};

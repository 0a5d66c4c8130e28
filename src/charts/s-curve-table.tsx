import type { View } from '../ui/view.ts';
import type { CurvePoint } from './data.ts';
import { percent } from './percent.ts';
import { shortDate } from '../ui/when.ts';
import { words } from './words.ts';

/** The numbers that the curve draws, a row for each point. */
export const SCurveTable = ({ points, view }: { points: CurvePoint[]; view: View }) => {
  const w = words[view.locale];
  return (
    <table class="numbers">
      <caption>{w.curveCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{w.day}</th>
          <th scope="col">{w.baseline}</th>
          <th scope="col">{w.current}</th>
          <th scope="col">{w.actual}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr>
            <th scope="row">{shortDate(point.day)}</th>
            <td>{percent(point.baseline)}</td>
            <td>{percent(point.current)}</td>
            <td>{point.actual === null ? w.notYet(point.day > view.today) : percent(point.actual)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

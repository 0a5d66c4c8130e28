import type { View } from '../ui/view.ts';
import { words } from './words.ts';

interface Props {
  path: string;
  /** True where it is what a reader needs next. */
  open?: boolean;
  view: View;
}

/** Chooses the day as of which a page is shown; no script is needed. */
export const DayForm = ({ path, open = false, view }: Props) => {
  const w = words[view.locale];
  return (
    <details id="per" open={open}>
      <summary>{w.heading}</summary>
      <p>{w.hint}</p>
      <form class="filter" action={path} method="get">
        <label>
          {w.day}
          <input type="date" name="per" value={view.per?.slice(0, 10)} required />
        </label>
        <p class="more">
          <button type="submit">{w.show}</button>
        </p>
      </form>
    </details>
  );
};

import { periodWords } from '../ui/period.ts';
import type { View } from '../ui/view.ts';
import { monthsUntil, narrowingNames, pathOf, yearsOf, type StatisticsPage } from './page.ts';
import { words } from './words.ts';

/** Asks for the statistics of one month, one year, or all time. */
export const Period = ({ page, view }: { page: StatisticsPage; view: View }) => {
  const w = words[view.locale];
  const months = monthsUntil(view.today.slice(0, 7));
  const all = [...yearsOf(months).toReversed(), ...months.toReversed()];
  const known = all.filter((period) => period >= (page.since ?? '').slice(0, period.length));
  const shown = page.period && !known.includes(page.period) ? [page.period, ...known] : known;
  return (
    <form class="filter" action={pathOf(page.region.slug)} method="get">
      {narrowingNames.map((name) =>
        page.asked[name] ? <input type="hidden" name={name} value={page.asked[name]} /> : null,
      )}
      <label>
        {w.period}
        <select name="periode">
          <option value="">{w.everyPeriod}</option>
          {shown.map((period) => (
            <option value={period} selected={period === page.period}>
              {periodWords(period)}
            </option>
          ))}
        </select>
      </label>
      <p class="more">
        <button type="submit">{w.apply}</button>
      </p>
    </form>
  );
};

import type { View } from '../ui/view.ts';
import { weekday } from '../ui/when.ts';
import type { CalendarPage, Kept } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: CalendarPage;
  region: string;
  view: View;
}

/** The days on which the offices of a region are closed, with their source and version. */
export const Days = ({ page: { national, local }, region, view }: Props) => {
  const w = words[view.locale];
  return (
    <section id="libur">
      <h2>{w.calendar}</h2>
      <h3>{w.local(region, local?.version)}</h3>
      {local && local.calendar.days.length > 0 ? (
        <List of={local} view={view} />
      ) : (
        <p class="absent">{w.noLocal}</p>
      )}
      <h3>{w.national(national.version)}</h3>
      {national.calendar.years.map(({ year, source }) => (
        <p class="muted">{w.year(year, source)}</p>
      ))}
      <List of={national} view={view} />
    </section>
  );
};

const List = ({ of: { calendar }, view }: { of: Kept; view: View }) => (
  <ul>
    {calendar.days.map(({ day, kind, name }) => (
      <li>
        <time datetime={day}>{weekday(day)}</time>: {name} ({words[view.locale].kinds[kind]})
      </li>
    ))}
  </ul>
);

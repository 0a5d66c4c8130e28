import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { words as shared } from '../ui/words.ts';
import { deeds } from './history-words.ts';
import type { OwnEvent, OwnPage } from './page.ts';
import { words } from './words.ts';

/** What happened to a report, in words, oldest first. */
export const History = ({ page, view }: { page: OwnPage; view: View }) => (
  <section>
    <h2>{words[view.locale].history}</h2>
    {page.events_cut ? <p class="muted">{shared[view.locale].olderCut}</p> : null}
    <ol class="plain lines">
      {page.events.map((event) => (
        <li>
          <time datetime={event.at}>{stamp(event.at, page.region.time_zone)}</time>
          <br />
          {deed(event, page, view)}
        </li>
      ))}
    </ol>
  </section>
);

function deed({ verb, data }: OwnEvent, { organisations, region }: OwnPage, view: View): string {
  const w = words[view.locale];
  if (verb === 'erase') return w.erasures[String(data.what)] ?? w.otherDeed;
  const called = (key: unknown) =>
    typeof key === 'string' ? (organisations[key] ?? key) : w.coordinator(region.name);
  const said = Object.hasOwn(deeds[view.locale], verb) ? deeds[view.locale][verb] : undefined;
  return typeof said === 'function' ? said({ data, called }) : (said ?? w.otherDeed);
}

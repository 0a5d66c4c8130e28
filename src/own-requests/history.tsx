import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import type { OwnEvent, OwnPage } from './page.ts';
import { words } from './words.ts';

/** What happened to a report, in words, oldest first. */
export const History = ({ page, view }: { page: OwnPage; view: View }) => (
  <section>
    <h2>{words[view.locale].history}</h2>
    <ol class="plain lines">
      {page.events.map((event) => (
        <li>
          <time datetime={event.at}>{stamp(event.at, page.region.time_zone)}</time>
          <br />
          {deed(event, view)}
        </li>
      ))}
    </ol>
  </section>
);

function deed({ verb, data }: OwnEvent, view: View): string {
  const w = words[view.locale];
  return (verb === 'erase' ? w.erasures[String(data.what)] : w.deeds[verb]) ?? w.otherDeed;
}

import { correctionsSlot, feedSlot } from '../following/follow.tsx';
import { Coins } from '../citing/coins.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { More } from '../ui/more.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { UpdateList } from './cards.tsx';
import { listedUpdate } from './citable.ts';
import type { TimelinePage } from './page.ts';
import { words } from './words.ts';

/** What happened, newest day first, everywhere or in one region. */
export function timelineSlots(page: TimelinePage, view: View): Slots {
  const w = words[view.locale];
  const title = page.region ? w.timelineOf(page.region.name) : w.timeline;
  return {
    ...head(title, w.timelineLead, '/linimasa/', view),
    ...(page.region
      ? feedSlot({ region: page.region.slug, topic: 'region', subject: '' }, view)
      : correctionsSlot(view)),
    main: html(<Timeline page={page} title={title} view={view} />),
  };
}

const Timeline = ({ page, title, view }: { page: TimelinePage; title: string; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <Breadcrumb trail={page.region ? [[`/${page.region.slug}/`, page.region.name]] : []} view={view} />
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{w.timelineLead}</p>
      </header>
      {page.region ? (
        <p>
          <a href="/linimasa/">{w.allRegions}</a>
        </p>
      ) : null}
      {page.updates.length > 0 ? (
        <>
          <UpdateList updates={page.updates} view={view} regions={page.region === null} />
          {page.updates.map((update) => (
            <Coins cited={listedUpdate(update, view.origin)} />
          ))}
        </>
      ) : (
        <p class="absent">{w.none}</p>
      )}
      <More path="/linimasa/" asked={page.asked} cursor="sebelum" next={page.next} view={view} />
    </>
  );
};

import { feedSlot } from '../following/follow.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { History } from './history.tsx';
import { publicKinds, type HistoryKind, type HistoryPage } from './page.ts';
import { words } from './words.ts';

/** The history of a region that anyone can read: when, who, what, to what, and why. */
export function historySlots(page: HistoryPage, view: View): Slots {
  const w = words[view.locale];
  const { region } = page;
  const path = `/${region.slug}/riwayat/`;
  const title = w.title(region.name);
  return {
    ...head(title, w.lead, path, view),
    ...feedSlot({ region: region.slug, topic: 'corrections', subject: '' }, view),
    main: html(
      <>
        <Breadcrumb trail={[[`/${region.slug}/`, region.name]]} view={view} />
        <DemoBanner demo={region.demo} view={view} />
        <header class="intro">
          <h1>{title}</h1>
          <p class="lead">{w.lead}</p>
          <p class="muted">{w.roles}</p>
        </header>
        <History page={page} path={path} kinds={Object.keys(publicKinds) as HistoryKind[]} view={view} />
      </>,
    ),
  };
}

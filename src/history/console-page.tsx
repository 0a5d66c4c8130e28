import type { ConsolePage } from '../accounts/frame.tsx';
import type { View } from '../ui/view.ts';
import { History } from './history.tsx';
import { consoleKinds, type HistoryKind, type HistoryPage } from './page.ts';
import { words } from './words.ts';

/** The whole history of a region for officers, with the names of colleagues and what is not public. */
export function historyRoom(page: HistoryPage, oneAgency: boolean, view: View): ConsolePage {
  const w = words[view.locale];
  const { region } = page;
  const title = w.title(region.name);
  return {
    title,
    trail: [[`/petugas/${region.slug}/`, region.name]],
    main: (
      <>
        <header class="intro">
          <h1>{title}</h1>
          <p class="lead">{oneAgency ? w.agencyLead : w.consoleLead}</p>
          <p class="more">
            <a href={`/${region.slug}/riwayat/`}>{w.public}</a>
          </p>
        </header>
        <History
          page={page}
          path={`/petugas/${region.slug}/riwayat/`}
          kinds={Object.keys(consoleKinds) as HistoryKind[]}
          view={view}
        />
      </>
    ),
  };
}

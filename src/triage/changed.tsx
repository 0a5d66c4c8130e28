import { HistoryLines } from '../history/list.tsx';
import { words } from './deed-words.ts';
import type { DeskRequestProps } from './desk-page.ts';
import { isGone } from './gone.ts';

/** What happened to a report since a form was drawn that came too late, in words. */
export const ChangedSince = (props: DeskRequestProps) => {
  const { request, stale, region, view } = props;
  if (stale === undefined) return null;
  const w = words[view.locale];
  const { around, facts } = request;
  const since = around.history.filter(({ version }) => version > stale);
  return (
    <div class="notice" role="status" id="berubah">
      <p class="topic">{w.changed}</p>
      {since.length > 0 ? (
        <HistoryLines
          lines={since.toReversed()}
          region={{ slug: region.slug, time_zone: facts.region.time_zone }}
          view={view}
        />
      ) : (
        <p>{w.changedNothing}</p>
      )}
      {isGone(props) ? null : <p>{w.changedAgain}</p>}
    </div>
  );
};

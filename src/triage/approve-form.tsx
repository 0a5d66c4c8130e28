import { Tick } from '../ui/tick.tsx';
import { pathOf, PHOTO_TICK, type DeskRequestProps } from './desk-page.ts';
import { words } from './desk-words.ts';

/** The form in which photos that came after the check, or were left out of it, become public; nothing when none wait. */
export const ApproveForm = (props: DeskRequestProps) => {
  const { request, may, view } = props;
  const w = words[view.locale];
  const numbered = request.photos.map((photo, i) => ({ ...photo, n: i + 1 }));
  const waiting = numbered.filter(({ state, hidden_at }) => state === 'ready' && hidden_at === null);
  if (!request.facts.shown || !may('service_request.verify') || waiting.length === 0) return null;
  return (
    <details open>
      <summary>{w.morePhotos}</summary>
      <form class="form" method="post" action={pathOf(props, 'foto')} novalidate>
        {waiting.map(({ id, n }) => (
          <Tick
            name={PHOTO_TICK + id}
            label={w.approve(n)}
            ticked={false}
            optional
            problems={[]}
            view={view}
          />
        ))}
        <button type="submit">{w.approveChosen}</button>
      </form>
    </details>
  );
};

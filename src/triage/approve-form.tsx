import { Tick } from '../ui/tick.tsx';
import { pathOf, PHOTO_TICK, type DeskRequestProps } from './desk-page.ts';
import { words } from './desk-words.ts';

/** The form in which photos that came after the check, or were left out of it, become public; nothing when none wait. */
export const ApproveForm = (props: DeskRequestProps) => {
  const { request, may, view } = props;
  const w = words[view.locale];
  const numbered = request.photos.map(({ id, state }, i) => ({ id, state, n: i + 1 }));
  const waiting = numbered.filter(({ state }) => state === 'ready');
  if (!request.facts.shown || !may.verify || waiting.length === 0) return null;
  return (
    <section>
      <h2>{w.morePhotos}</h2>
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
    </section>
  );
};

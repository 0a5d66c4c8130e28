import type { PublicRequest } from '../service-requests/public.ts';
import type { View } from '../ui/view.ts';
import { words } from './words.ts';

/** What a visitor did with "saya juga": added themselves, had done so before, or took it back. */
export type Pressed = 'added' | 'again' | 'undone';

/** How many others meet the same problem, and the way to say so; whoever has just said so can take it back. */
export const Support = ({
  request: { id, supporter_count, is_open },
  pressed,
  view,
}: {
  request: PublicRequest;
  pressed: Pressed | null;
  view: View;
}) => {
  const w = words[view.locale];
  const path = `/laporan/${id}/saya-juga/`;
  const mine = pressed === 'added' || pressed === 'again';
  return (
    <section id="saya-juga">
      <h2>{w.support}</h2>
      <p>{w.supported(supporter_count)}</p>
      {!is_open && !mine ? <p class="muted">{w.supportClosed}</p> : null}
      {is_open && !mine ? (
        <form method="post" action={path}>
          <p class="muted">{w.supportWords}</p>
          <button type="submit">{w.supportMe}</button>
        </form>
      ) : null}
      {mine ? (
        <form method="post" action={`${path}urungkan/`}>
          <button type="submit">{w.supportUndo}</button>
        </form>
      ) : null}
    </section>
  );
};

import type { PublicRequest } from '../service-requests/public.ts';
import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { mayObjectAsSupporter } from './objection.ts';
import { dismissedOn, type Timeline } from './timeline.ts';
import { words } from './words.ts';

/** What a visitor did: "saya juga" or "belum selesai", now or before, or they took it back; or officers answered it. */
export type Did =
  'added' | 'again' | 'undone' | 'objected' | 'objected_before' | 'unobjected' | 'objection_answered';

/** What a visitor's form answered: what they did, or why not and what they had typed. */
export interface Pressed {
  did?: Did;
  refused?: { message: string; problems: Problem[] };
  typed?: string;
}

interface Props {
  request: PublicRequest;
  timeline: Timeline;
  pressed: Pressed | null;
  view: View;
}

/** How many others meet the same problem, and the ways to say so, to take it back, and to say that it is not solved. */
export const Support = (props: Props) => {
  const { request, pressed, view } = props;
  const { id, supporter_count, is_open } = request;
  const w = words[view.locale];
  const path = `/laporan/${id}/saya-juga/`;
  const mine = pressed?.did === 'added' || pressed?.did === 'again';
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
      <Objecting {...props} />
    </section>
  );
};

// Nobody is asked first whether they are a supporter: the page is the same for all, and the door knows by the cookie.
const Objecting = ({ request, timeline, pressed, view }: Props) => {
  const w = words[view.locale];
  const { id, supporter_count, objection_count, course } = request;
  const has = pressed?.did === 'objected' || pressed?.did === 'objected_before';
  const isAnswered = pressed?.did === 'objection_answered';
  const may = supporter_count > 0 && mayObjectAsSupporter(request, view.today) && !has && !isAnswered;
  const dismissed = dismissedOn(timeline);
  return (
    <>
      {objection_count > 0 ? <p>{w.objections(objection_count)}</p> : null}
      {dismissed ? (
        <p>
          {w.dismissed(longDate(dismissed))} <a href="#perjalanan">{w.dismissedWhere}</a>
        </p>
      ) : null}
      {has ? (
        <form method="post" action={`/laporan/${id}/belum-selesai/urungkan/`}>
          <button type="submit">{w.objectUndo}</button>
        </form>
      ) : null}
      {may && course.objection ? (
        <form class="form" method="post" action={`/laporan/${id}/belum-selesai/`} novalidate>
          <h3>{w.objectHeading}</h3>
          <p>{w.objectWords(longDate(course.objection.due_on))}</p>
          <Field
            name="belum"
            label={w.objectLabel}
            hint={w.objectHint}
            value={pressed?.typed ?? ''}
            rows={4}
            problems={pressed?.refused?.problems ?? []}
            view={view}
          />
          <button type="submit" class="quiet">
            {w.objectSend}
          </button>
        </form>
      ) : null}
    </>
  );
};

import type { Child } from 'hono/jsx';
import type { ReportPhoto } from '../photos/schema.ts';
import { fieldOf } from '../triage/deed-form.tsx';
import { Tick } from '../ui/tick.tsx';
import { deskQuery, PHOTO_TICK, type Deed, type DeskFeedbackProps } from './desk-page.ts';
import { words } from './desk-words.ts';

/** What was typed for one deed, in the form of another, which takes its place. */
export const movedTo = (props: DeskFeedbackProps, from: Deed, to: Deed): DeskFeedbackProps =>
  props.open !== from
    ? props
    : {
        ...props,
        open: to,
        typed: Object.fromEntries(
          Object.entries(props.typed).map(([name, text]) => [
            name.endsWith(`-${from}`) ? fieldOf(name.slice(0, -from.length - 1), to) : name,
            text,
          ]),
        ),
      };

/** One deed, in a form of its own. */
export const Form = (props: DeskFeedbackProps & { deed: Deed; isOpen?: boolean; children?: Child }) => {
  const { deed, isOpen = false, children, feedback, region, open, view } = props;
  const w = words[view.locale];
  return (
    <details id={deed} open={isOpen || open === deed}>
      <summary>{w.deeds[deed]}</summary>
      <p>{w.leads[deed]}</p>
      <form
        class="form"
        method="post"
        action={`/petugas/${region.slug}/masukan/${feedback.id}/${deed}/${deskQuery(props.from)}`}
        novalidate
      >
        <input type="hidden" name="versi" value={feedback.version} />
        {children}
        <button type="submit">{w.deeds[deed]}</button>
      </form>
    </details>
  );
};

export const problemsOf = ({ refused }: DeskFeedbackProps) => refused?.problems ?? [];

/** A tick for each photo: everybody may see it. */
export const PhotoTicks = (props: DeskFeedbackProps & { isTicked: (photo: ReportPhoto) => boolean }) => {
  const { feedback, isTicked, view } = props;
  const w = words[view.locale];
  if (feedback.photos.length === 0) return null;
  return (
    <>
      <p>{w.photoCheck}</p>
      {feedback.photos.map((photo, i) => (
        <Tick
          name={PHOTO_TICK + photo.id}
          label={w.approve(i + 1)}
          ticked={isTicked(photo)}
          optional
          problems={[]}
          view={view}
        />
      ))}
    </>
  );
};

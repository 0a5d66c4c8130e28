import { Tag } from '../ui/tag.tsx';
import { localDate, longDate } from '../ui/when.ts';
import { dayOf, OwedOn } from './desk-owed.tsx';
import type { DeskFeedback, DeskFeedbackProps } from './desk-page.ts';
import { words } from './desk-words.ts';

/** Every promise of a piece of feedback: by when it is owed, or whether it was kept. */
export const Clocks = (props: DeskFeedbackProps) => (
  <section>
    <h2>{words[props.view.locale].clocks}</h2>
    <ul class="plain">
      {props.feedback.promises.map((promised) => (
        <li>
          <Promise {...props} promised={promised} />
        </li>
      ))}
    </ul>
  </section>
);

type Props = DeskFeedbackProps & { promised: DeskFeedback['promises'][number] };

const Promise = ({ promised, feedback, region, now, view }: Props) => {
  const w = words[view.locale];
  const zone = region.time_zone;
  const name = w.promise[promised.promise];
  if (promised.kept_at !== null) {
    const day = longDate(localDate(new Date(promised.kept_at), zone));
    return promised.kept_at > promised.due_at ? (
      <Tag tone="warn">{w.keptLate(name, day)}</Tag>
    ) : (
      <Tag tone="good">{w.kept(name, day)}</Tag>
    );
  }
  if (feedback.owed?.promise === promised.promise)
    return <OwedOn owed={feedback.owed} calendars={feedback.calendars} zone={zone} now={now} view={view} />;
  // The answer is owed only of what is public.
  return <>{feedback.state === 'waiting' ? w.dueBy(name, dayOf(promised, zone)) : w.notOwed(name)}</>;
};

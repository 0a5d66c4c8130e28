import type { Course } from '../clocks/course.ts';
import { lateness } from '../clocks/late.ts';
import { clockNames, type Calendars, type ClockName, type Clocks } from '../clocks/schema.ts';
import { words as shared } from '../service-requests/words.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { localDate, longDate, stamp } from '../ui/when.ts';
import { words } from './deed-words.ts';

interface Props {
  clocks: Clocks;
  course: Course;
  closed_at: string | null;
  calendars: Calendars;
  /** IANA zone of the region. */
  zone: string;
  /** UTC. */
  now: string;
  view: View;
}

/** Where every promise of a report stands: by when it is owed now, whether it was kept, and what stood still meanwhile. */
export const ClockStand = (props: Props) => {
  const { course, closed_at, zone, view } = props;
  const w = words[view.locale];
  const day = (at: string) => longDate(localDate(new Date(at), zone));
  // One that moved no day tells nothing.
  const pauses = course.pauses.filter(({ days }) => days > 0);
  return (
    <section>
      <h2>{w.clocks}</h2>
      <ul class="plain">
        {clockNames.map((name) => (
          <li>
            <Promise name={name} {...props} />
          </li>
        ))}
      </ul>
      {course.paused_at && !course.silence && !closed_at ? <p>{w.stands(day(course.paused_at))}</p> : null}
      {course.silence ? <p>{w.silence(longDate(course.silence.due_on))}</p> : null}
      {course.objection ? <p>{w.objection(longDate(course.objection.due_on))}</p> : null}
      {pauses.length > 0 ? (
        <ul>
          {pauses.map(({ from_on, to_on, days }) => (
            <li>{w.pause(longDate(from_on), longDate(to_on), days)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
};

const Promise = (props: Props & { name: ClockName }) => {
  const { name, clocks, course, zone, view } = props;
  const w = words[view.locale];
  const promised = clocks.promises[name];
  const { due_on, due_at, provisional } = course.due[name];
  const when = 'hours' in promised.term ? stamp(due_at, zone) : longDate(due_on);
  return (
    <>
      <strong>{shared[view.locale].clock[name]}</strong>: {w.due(when)} <Stand {...props} />
      {due_on === promised.due_on ? null : (
        <>
          <br />
          <span class="muted">{w.moved(longDate(promised.due_on))}</span>
        </>
      )}
      {provisional ? <span class="muted"> {w.provisional}</span> : null}
    </>
  );
};

const Stand = ({ name, course, calendars, zone, now, view }: Props & { name: ClockName }) => {
  const w = words[view.locale];
  const { due_at } = course.due[name];
  const kept = course.kept[name];
  const late = lateness(course, { at: now, timeZone: zone, calendars })[name];
  if (kept !== null) {
    const day = longDate(localDate(new Date(kept), zone));
    return kept > due_at ? <Tag tone="warn">{w.keptLate(day)}</Tag> : <Tag tone="good">{w.keptOn(day)}</Tag>;
  }
  return (
    <>
      {late ? <Tag tone="warn">{w.late(late.days)}</Tag> : null}{' '}
      {course.lapsed.includes(name) ? w.lapsed : null}
    </>
  );
};

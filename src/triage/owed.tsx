import { keptLate, overdue, owed, type Course } from '../clocks/course.ts';
import { lateness } from '../clocks/late.ts';
import type { Calendars, ClockName, Clocks } from '../clocks/schema.ts';
import { words as shared } from '../service-requests/words.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { localDate, longDate, stamp, weekday } from '../ui/when.ts';
import { words } from './inbox-words.ts';

interface Props {
  line: { clocks: Clocks; course: Course };
  /** By which lateness is counted. */
  calendars: Calendars;
  /** IANA zone of the region. */
  zone: string;
  /** UTC. */
  now: string;
  view: View;
}

/** What a report owes next: its day, its moment when it was promised in hours, for how long it is late, or why no clock runs. */
export const Owed = (props: Props) => {
  const { course } = props.line;
  const late = earliest(course, overdue(course, props.now));
  if (course.paused_at === null && late === undefined) return <Next {...props} />;
  if (owed(course).length === 0 && course.silence === null) return <Ended late={late} {...props} />;
  return (
    <>
      {late ? <Late name={late} {...props} /> : null}
      <Still {...props} />
    </>
  );
};

const Ended = ({ late, ...props }: Props & { late: ClockName | undefined }) => {
  const { course } = props.line;
  const w = words[props.view.locale];
  if (late) return <Late name={late} {...props} />;
  if (keptLate(course).length > 0) return <>{w.endedLate}</>;
  return <>{course.lapsed.length > 0 ? w.ended : w.allKept}</>;
};

const Next = ({ line: { clocks, course }, zone, view }: Props) => {
  const w = words[view.locale];
  const name = earliest(course, owed(course));
  if (!name) return <>{w.allKept}</>;
  const { due_on, due_at } = course.due[name];
  const inHours = 'hours' in clocks.promises[name].term;
  return <>{w.dueBy(shared[view.locale].clock[name], inHours ? stamp(due_at, zone) : weekday(due_on))}</>;
};

const Late = ({ name, line: { course }, calendars, zone, now, view }: Props & { name: ClockName }) => {
  const days = lateness(course, { at: now, timeZone: zone, calendars })[name]?.days ?? 0;
  return <Tag tone="warn">{words[view.locale].late(shared[view.locale].clock[name], days)}</Tag>;
};

// Which clock stands still, and since when.
const Still = ({ line: { course }, zone, view }: Props) => {
  const w = words[view.locale];
  const { paused_at, silence } = course;
  if (paused_at === null) return null;
  const since = longDate(localDate(new Date(paused_at), zone));
  return <>{silence ? w.answeredSince(since, longDate(silence.due_on)) : w.questionSince(since)}</>;
};

const earliest = ({ due }: Course, names: ClockName[]): ClockName | undefined =>
  names.toSorted((a, b) => (due[a].due_at < due[b].due_at ? -1 : 1))[0];

import type { Lateness } from '../clocks/late.ts';
import { clockNames, type ClockName, type Promised } from '../clocks/schema.ts';
import type { PublicRequest } from '../service-requests/public.ts';
import { words as shared } from '../service-requests/words.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { localDate, longDate, stamp } from '../ui/when.ts';
import { words } from './words.ts';

interface Props {
  request: Pick<PublicRequest, 'clocks' | 'course' | 'received_at'>;
  /** How late a promise is, or was. */
  lateBy: Lateness;
  timeZone: string;
  /** Said to the reporter, of whom others say "pelapor". */
  toReporter?: boolean;
  view: View;
}

/** The dates that were promised, each with what became of it and its rule; what is late is said plainly. */
export const Promises = (props: Props) => (
  <ul class="plain">
    {clockNames.map((name) => (
      <li>
        <Promise name={name} {...props} />
      </li>
    ))}
  </ul>
);

const Promise = ({ name, ...props }: Props & { name: ClockName }) => {
  const { request, lateBy, view } = props;
  const w = words[view.locale];
  const days = lateBy[name]?.days;
  return (
    <>
      {shared[view.locale].clock[name]} <Due name={name} {...props} />.{' '}
      {days === undefined ? null : <Tag tone="warn">{w.lateDays(days)}</Tag>}{' '}
      <Became name={name} {...props} />
      <Rule
        promised={request.clocks.promises[name]}
        isProvisional={request.course.due[name].provisional}
        view={view}
      />
    </>
  );
};

// Of a sensitive report only days are told, also where the term runs in hours.
const Due = ({ name, request, timeZone, view }: Props & { name: ClockName }) => {
  const w = words[view.locale];
  const { due_on, due_at } = request.course.due[name];
  return 'hours' in request.clocks.promises[name].term && request.received_at !== null ? (
    <time datetime={due_at}>{w.dueAt(stamp(due_at, timeZone))}</time>
  ) : (
    <time datetime={due_on}>{w.dueOn(due_on)}</time>
  );
};

// When it was kept, and why it is owed on another day than was promised.
const Became = ({
  name,
  request,
  lateBy,
  timeZone,
  toReporter = false,
  view,
}: Props & { name: ClockName }) => {
  const w = words[view.locale];
  const { course, clocks } = request;
  const [kept, promised] = [course.kept[name], clocks.promises[name]];
  const day = (at: string) => longDate(localDate(new Date(at), timeZone));
  const added = course.pauses
    .filter(({ extended }) => extended.includes(name))
    .reduce((sum, { days }) => sum + days, 0);
  const isMoved = course.due[name].due_on !== promised.due_on;
  const isLapsed = course.lapsed.includes(name);
  const stands = kept === null && !isLapsed && course.paused_at !== null;
  const said = [
    kept === null ? null : lateBy[name] === undefined ? w.keptOn(day(kept)) : w.happenedOn(day(kept)),
    isLapsed ? w.lapsed : null,
    isMoved ? w.moved(longDate(promised.due_on), added, toReporter) : null,
    stands ? w.stands(day(course.paused_at!), toReporter) : null,
  ].filter(Boolean);
  return said.length > 0 ? <span>{said.join(' ')}</span> : null;
};

interface RuleProps {
  promised: Promised;
  isProvisional: boolean;
  view: View;
}

const Rule = ({ promised, isProvisional, view }: RuleProps) => {
  const w = words[view.locale];
  const { term, source, caution } = promised;
  return (
    <span class="rule muted">
      {w.rule(term, source)} {caution ? `${caution.replace(/\.$/, '')}. ` : ''}
      {isProvisional ? w.provisional : ''}
    </span>
  );
};

import { clockNames, type ClockName, type Promised } from '../clocks/schema.ts';
import type { PublicRequest } from '../service-requests/public.ts';
import { words as shared } from '../service-requests/words.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { daysBetween, stamp } from '../ui/when.ts';
import { words } from './words.ts';

interface Props {
  request: Pick<PublicRequest, 'clocks' | 'received_at'>;
  /** Those that are owed and past their moment. */
  late: ClockName[];
  timeZone: string;
  view: View;
}

/** The dates that were promised when a report was sent, each with its rule; what is late is said plainly. */
export const Promises = ({ request, late, timeZone, view }: Props) => (
  <ul class="plain">
    {clockNames.map((name) => {
      const promised = request.clocks.promises[name];
      return (
        <li>
          {shared[view.locale].clock[name]}{' '}
          <Due promised={promised} byDay={request.received_at === null} {...{ timeZone, view }} />{' '}
          {late.includes(name) ? (
            <Tag tone="warn">{words[view.locale].lateDays(daysBetween(promised.due_on, view.today))}</Tag>
          ) : null}
          <Rule promised={promised} view={view} />
        </li>
      );
    })}
  </ul>
);

// Of a sensitive report only days are told, also where the term runs in hours.
const Due = ({
  promised,
  byDay,
  timeZone,
  view,
}: {
  promised: Promised;
  byDay: boolean;
  timeZone: string;
  view: View;
}) => {
  const w = words[view.locale];
  const { term, due_on, due_at } = promised;
  return 'hours' in term && !byDay ? (
    <time datetime={due_at}>{w.dueAt(stamp(due_at, timeZone))}</time>
  ) : (
    <time datetime={due_on}>{w.dueOn(due_on)}</time>
  );
};

const Rule = ({
  promised: { term, source, caution, provisional },
  view,
}: {
  promised: Promised;
  view: View;
}) => {
  const w = words[view.locale];
  return (
    <span class="rule muted">
      {w.rule(term, source)} {caution ? `${caution.replace(/\.$/, '')}. ` : ''}
      {provisional ? w.provisional : ''}
    </span>
  );
};

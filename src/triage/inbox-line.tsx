import type { Calendars } from '../clocks/schema.ts';
import { words as shared } from '../service-requests/words.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { localDate, longDate } from '../ui/when.ts';
import type { InboxLine } from './inbox-page.ts';
import { words } from './inbox-words.ts';
import { Owed } from './owed.tsx';

interface Props {
  line: InboxLine;
  calendars: Calendars;
  region: { slug: string; time_zone: string };
  /** UTC. */
  now: string;
  view: View;
}

/** One report of a list: what it owes first, then what it is about. */
export const Line = ({ line, calendars, region, now, view }: Props) => {
  const w = words[view.locale];
  const zone = region.time_zone;
  return (
    <>
      <a href={`/petugas/${region.slug}/laporan/${line.id}/`}>{line.service}</a>
      <p>
        <Owed {...{ line, calendars, zone, now, view }} />
      </p>
      <p>{line.is_secret ? <Tag tone="quiet">{w.secret}</Tag> : line.beginning}</p>
      <p>
        <Tag>{w.states[line.state]}</Tag>
        {line.is_asked ? <Tag tone="warn">{w.newMessage}</Tag> : null}
        {line.hand_over_count > 0 ? <Tag tone="quiet">{w.handedOver(line.hand_over_count)}</Tag> : null}
        {line.objection_count > 0 ? <Tag tone="warn">{w.objected(line.objection_count)}</Tag> : null}
      </p>
      <p class="muted">{facts(line, zone, view).join(', ')}</p>
    </>
  );
};

const facts = (line: InboxLine, zone: string, { locale }: View): string[] => {
  const w = words[locale];
  return [
    line.id,
    shared[locale].class[line.class],
    line.agency ?? w.noAgencyYet,
    ...(line.district ? [line.district] : []),
    longDate(line.received_on),
    ...(line.closed_at ? [w.closedOn(longDate(localDate(new Date(line.closed_at), zone)))] : []),
  ];
};

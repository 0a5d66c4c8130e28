import { tagOf } from '../service-requests/states.ts';
import { words as shared } from '../service-requests/words.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { RequestCard, RequestListPage } from './list-page.ts';
import { words } from './list-words.ts';

/** How the codes of the reports in a list are called. */
export type ListNames = Pick<RequestListPage, 'services' | 'districts' | 'villages' | 'agencies'>;

interface Props {
  requests: RequestCard[];
  names: ListNames;
  view: View;
}

/** Public reports, each with what it says, where, and how far it came. */
export const RequestCards = ({ requests, names, view }: Props) => (
  <ul class="cards">
    {requests.map((request) => (
      <Card request={request} names={names} view={view} />
    ))}
  </ul>
);

const Card = ({ request, names, view }: Omit<Props, 'requests'> & { request: RequestCard }) => {
  const w = words[view.locale];
  const agency = request.agency && (nameIn(names.agencies, request.agency) ?? request.agency);
  return (
    <li data-lat={request.lat ?? undefined} data-long={request.long ?? undefined}>
      <a href={`/laporan/${request.id}/`}>
        {nameIn(names.services, request.service_code) ?? request.service_code}
      </a>
      <p class="tags">
        <Tag>{shared[view.locale].status[tagOf(request.state)]}</Tag>
        {request.is_part ? <Tag>{w.part}</Tag> : null}
        {request.state === 'done_by_silence' ? <Tag>{w.bySilence}</Tag> : null}
        {request.late ? <Tag tone="warn">{w.late}</Tag> : null}
        {request.is_answered ? <Tag>{w.answered}</Tag> : null}
        {request.state === 'awaiting_reporter' ? <Tag>{w.awaiting}</Tag> : null}
        {request.state === 'reopened' ? <Tag>{w.reopened}</Tag> : null}
        {request.hand_over_count > 0 ? <Tag>{w.handed(request.hand_over_count)}</Tag> : null}
        {request.supporter_count > 0 ? <Tag>{w.supported(request.supporter_count)}</Tag> : null}
      </p>
      {request.description === null ? (
        <p class="absent">{w.wordsHidden}</p>
      ) : (
        <p class="said">{beginning(request.description)}</p>
      )}
      <p class="muted">
        {[placeOf(request, names), agency].filter(Boolean).map((part) => `${part}. `)}
        {w.received} <time datetime={request.received_on}>{longDate(request.received_on)}</time>
      </p>
    </li>
  );
};

const placeOf = ({ village_code, district_code }: RequestCard, { villages, districts }: ListNames) =>
  [village_code && villages[village_code], district_code && nameIn(districts, district_code)]
    .filter(Boolean)
    .join(', ');

const nameIn = (list: { code: string; name: string }[], code: string) =>
  list.find((one) => one.code === code)?.name;

const LONG = 200;

// As much as a list bears, with a whole word at its end.
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONG) return line;
  const end = line.lastIndexOf(' ', LONG);
  return `${line.slice(0, end > LONG / 2 ? end : LONG).toWellFormed()} …`;
}

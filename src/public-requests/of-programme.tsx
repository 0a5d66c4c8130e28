import { words as shared } from '../service-requests/words.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { RequestsOfProgramme } from './list-page.ts';
import { words } from './list-words.ts';

interface Props {
  /** Null: nobody knows now which reports may be shown. */
  of: RequestsOfProgramme | null;
  region: string;
  slug: string;
  view: View;
}

/** What residents report about a programme and is not yet answered, with the way to report more. */
export const ProgrammeRequests = ({ of, region, slug, view }: Props) => {
  const w = words[view.locale];
  if (!of) return <Unread region={region} slug={slug} view={view} />;
  const { count, shown, taken } = of;
  return (
    <section id="laporan">
      <h2>{w.ofProgramme}</h2>
      {shown.length > 0 ? (
        <>
          <p>{w.openCount(count, shown.length)}</p>
          <ul class="plain">
            {shown.map((request) => (
              <li>
                <a href={`/laporan/${request.id}/`}>{request.service}</a>, {w.received.toLowerCase()}{' '}
                {longDate(request.received_on)} <Tag>{shared[view.locale].status[request.status]}</Tag>
                {request.late ? <Tag tone="warn">{w.late}</Tag> : null}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="absent">{w.openNone}</p>
      )}
      <p class="more">
        <a href={`/${region}/laporan/?program=${slug}`}>{w.allOfProgramme}</a>
        {taken ? (
          <>
            {' '}
            <a href={`/${region}/lapor/?program=${slug}`}>{w.reportProgramme}</a>
          </>
        ) : null}
      </p>
    </section>
  );
};

const Unread = ({ region, slug, view }: Omit<Props, 'of'>) => {
  const w = words[view.locale];
  return (
    <section id="laporan">
      <h2>{w.ofProgramme}</h2>
      <p class="absent">{w.unread}</p>
      <p class="more">
        <a href={`/${region}/lapor/?program=${slug}`}>{w.reportProgramme}</a> <a href="/lacak/">{w.track}</a>
      </p>
    </section>
  );
};

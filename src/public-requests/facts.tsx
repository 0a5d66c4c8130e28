import type { Child } from 'hono/jsx';
import { words as shared } from '../service-requests/words.ts';
import type { View } from '../ui/view.ts';
import { longDate, stamp } from '../ui/when.ts';
import type { RegionOfRequests, ShownRequest } from './page.ts';
import { Promises } from './promises.tsx';
import type { Holding } from './timeline.ts';
import { words } from './words.ts';

interface Props {
  shown: ShownRequest;
  region: RegionOfRequests;
  /** Whether an agency has it by now; left out: it is not sent yet. */
  holding?: Holding | undefined;
  /** What its dates are called where nobody has promised them. */
  deadlines?: string | undefined;
  view: View;
}

/** What the public sees of a report: on its own page, and beforehand on the page where its answers are checked. */
export const PublicFacts = ({ shown, region, holding, deadlines, view }: Props) => {
  const w = words[view.locale];
  const { request, names, programme, late_by: lateBy } = shown;
  return (
    <dl class="record">
      <Fact name={w.what}>
        {request.description === null ? (
          <span class="absent">{w.wordsHidden}</span>
        ) : (
          <span class="said">{request.description}</span>
        )}
      </Fact>
      <Fact name={w.class}>{shared[view.locale].class[request.class]}</Fact>
      <Fact name={w.service}>{names.service}</Fact>
      <Fact name={holding?.held && names.agency ? w.holder : w.agency}>
        {names.agency ?? <span class="absent">{w.agencyNone}</span>}
        {holding?.held && holding.since ? (
          <>
            , <time datetime={holding.since}>{w.holderSince(longDate(holding.since))}</time>
          </>
        ) : null}
      </Fact>
      <Fact name={w.place}>
        <Place shown={shown} view={view} />
      </Fact>
      {request.incident_on ? <Fact name={w.incidentOn}>{longDate(request.incident_on)}</Fact> : null}
      <Fact name={w.received}>
        {request.received_at ? (
          <time datetime={request.received_at}>{stamp(request.received_at, region.time_zone)}</time>
        ) : (
          <>
            <time datetime={request.received_on}>{longDate(request.received_on)}</time>.{' '}
            <span class="muted">{w.dayOnly}</span>
          </>
        )}
      </Fact>
      {programme ? (
        <Fact name={w.programme}>
          <a href={`/${region.slug}/program/${programme.slug}/`}>{programme.title}</a>
        </Fact>
      ) : null}
      {request.lapor_number ? <Fact name={w.laporNumber}>{request.lapor_number}</Fact> : null}
      <Fact name={deadlines ?? w.promises}>
        <Promises request={request} lateBy={lateBy} timeZone={region.time_zone} view={view} />
      </Fact>
    </dl>
  );
};

const Fact = ({ name, children }: { name: string; children?: Child }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Place = ({ shown: { request, names }, view }: Pick<Props, 'shown' | 'view'>) => {
  const w = words[view.locale];
  const { landmark, lat, long } = request;
  const area = [names.village, names.district].filter((name) => name !== null).join(', ');
  const lines = [
    area,
    landmark ? w.landmark(landmark) : '',
    lat !== null && long !== null ? w.position(lat, long) : '',
  ].filter(Boolean);
  if (lines.length === 0) return <span class="absent">{w.placeNone}</span>;
  return (
    <>
      {lines.map((line, i) => (
        <>
          {i > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </>
  );
};

import { feedSlot, Follow } from '../following/follow.tsx';
import { statuses } from '../service-requests/states.ts';
import { words as shared } from '../service-requests/words.ts';
import { words as statistics } from '../statistics/words.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { More } from '../ui/more.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { RequestCards } from './cards.tsx';
import { Filter } from './filter.tsx';
import { statusInAddress, type RequestListPage } from './list-page.ts';
import { words } from './list-words.ts';
import { MapOnTap, type Tiles } from './map.tsx';
import type { RegionOfRequests } from './page.ts';
import { StatusCounts } from './status-counts.tsx';

interface Props {
  page: RequestListPage;
  view: View;
}

/** What residents reported in a region and officers have checked, filtered by the query. */
export function requestListSlots(page: RequestListPage, view: View, tiles: Tiles | null = null): Slots {
  return {
    ...headOf(page, view),
    ...(page.services.length > 0 ? feedSlot(topicOf(page), view) : {}),
    main: html(<List page={page} tiles={tiles} view={view} />),
  };
}

/** The same page when nobody knows which reports are still public: a file can hold none, for none can be called back. */
export const unreadListSlots = (region: RegionOfRequests, view: View): Slots => ({
  ...headOf({ region }, view),
  main: html(
    <>
      <Intro region={region} view={view} />
      <p class="absent">{words[view.locale].unread}</p>
    </>,
  ),
});

// Followed are places and categories; what else a list is narrowed to moves from day to day.
const topicOf = ({ region, asked }: RequestListPage) => ({
  region: region.slug,
  topic: 'service_area' as const,
  subject: `${asked.kategori ?? ''}/${asked.kecamatan ?? ''}`,
});

type OfRegion = Pick<RequestListPage, 'region'>;

const pathOf = ({ region }: OfRegion) => `/${region.slug}/laporan/`;

const headOf = (page: OfRegion, view: View): Slots => {
  const w = words[view.locale];
  return head(w.title(page.region.name), w.lead, pathOf(page), view);
};

const Intro = ({ region, view }: OfRegion & { view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <Breadcrumb trail={[[`/${region.slug}/`, region.name]]} view={view} />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{w.title(region.name)}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <p class="more">
        <a href={`/${region.slug}/lapor/`}>{w.report}</a> <a href="/lacak/">{w.track}</a>{' '}
        <a href={`/${region.slug}/laporan/aturan/`}>{w.rules}</a>{' '}
        <a href={`/${region.slug}/kinerja/`}>{statistics[view.locale].link}</a>
      </p>
    </>
  );
};

const List = ({ page, tiles, view }: Props & { tiles: Tiles | null }) => {
  const { region, requests, asked, next, tally } = page;
  return (
    <>
      <Intro region={region} view={view} />
      {tally.total > 0 ? <Filter page={page} path={pathOf(page)} view={view} /> : null}
      <Now page={page} view={view} />
      {requests.length > 0 ? (
        <>
          <MapOnTap tiles={tiles} requests={requests} view={view} />
          <RequestCards requests={requests} names={page} view={view} />
        </>
      ) : (
        <p class="absent">{emptyWords(page, view)}</p>
      )}
      <More path={pathOf(page)} asked={asked} cursor="setelah" next={next} view={view} />
      {page.services.length > 0 ? <Follow topic={topicOf(page)} view={view} /> : null}
      {tally.total > 0 ? <StatusCounts tally={tally} view={view} /> : null}
    </>
  );
};

// What stands below, in words: a reader of the page alone must know what was left out.
const Now = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { asked, tally } = page;
  const said = [
    asked.q ? w.withWords(asked.q) : null,
    asked.kategori ? w.inService(nameIn(page.services, asked.kategori)) : null,
    asked.kecamatan ? w.inDistrict(nameIn(page.districts, asked.kecamatan)) : null,
    asked.lembaga ? w.ofAgency(nameIn(page.agencies, asked.lembaga)) : null,
    ...statuses
      .filter((status) => statusInAddress[status] === asked.keadaan)
      .map((status) => w.inStatus(shared[view.locale].status[status])),
    asked.terlambat ? w.onlyLateNow : null,
    page.programme ? w.aboutProgramme(page.programme.title) : null,
  ].filter((one) => one !== null);
  return (
    <>
      <h2>{said.length > 0 ? w.filtered : w.all(tally.total)}</h2>
      {said.length > 0 ? (
        <p>
          {w.shownNow(said)} <a href={pathOf(page)}>{w.clear}</a>
        </p>
      ) : null}
      {page.requests.length > 0 ? (
        <p class="muted">
          {asked.q ? w.orderFound : asked.terlambat ? `${w.orderLate} ${w.lateMeans}` : w.orderNewest}{' '}
          {asked.keadaan === statusInAddress.done && tally.status.merged ? w.withMerged : ''}
        </p>
      ) : null}
    </>
  );
};

const nameIn = (list: { code: string; name: string }[], code: string) =>
  list.find((one) => one.code === code)?.name ?? code;

function emptyWords({ asked, tally }: RequestListPage, view: View): string {
  const w = words[view.locale];
  if (tally.total === 0) return w.noneAtAll;
  if (asked.setelah) return w.noneLeft;
  if (asked.terlambat && (asked.keadaan === 'selesai' || asked.keadaan === 'ditolak'))
    return w.closedIsNotLate;
  return asked.terlambat ? w.noneLate : w.none;
}

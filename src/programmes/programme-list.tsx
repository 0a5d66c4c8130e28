import { feedSlot } from '../following/follow.tsx';
import { Coins } from '../citing/coins.tsx';
import { DayForm } from '../mementos/day-form.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { More } from '../ui/more.tsx';
import { Pick } from '../ui/pick.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { ProgrammeList } from './cards.tsx';
import { listedProgramme } from './citable.ts';
import { orders, type ProgrammeListPage } from './page.ts';
import { statuses } from './schema.ts';
import { words } from './words.ts';

/** The programmes of a region, filtered by the query. */
export function programmeListSlots(page: ProgrammeListPage, view: View): Slots {
  const w = words[view.locale];
  const path = `/${page.region.slug}/program/`;
  return {
    ...head(w.listTitle(page.region.name), w.listLead(view.today), path, view),
    ...feedSlot(topicOf(page), view),
    main: html(<List page={page} path={path} view={view} />),
  };
}

// A list of one dimension has a feed of its own.
const topicOf = ({ region: { slug }, asked: { dimensi } }: ProgrammeListPage) => ({
  region: slug,
  ...(dimensi
    ? { topic: 'dimension' as const, subject: dimensi }
    : { topic: 'region' as const, subject: '' }),
});

const List = ({ page, path, view }: { page: ProgrammeListPage; path: string; view: View }) => {
  const w = words[view.locale];
  const { region, asked } = page;
  return (
    <>
      <Breadcrumb trail={[[`/${region.slug}/`, region.name]]} view={view} />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{w.listTitle(region.name)}</h1>
        <p class="lead">{w.listLead(view.today)}</p>
      </header>
      <p class="more">
        <a href={`/cari/?wilayah=${region.slug}`}>{w.searchHere}</a>
      </p>
      {region.programme_count > 0 && !view.per ? <Filter page={page} path={path} view={view} /> : null}
      {page.programmes.length > 0 ? (
        <>
          <ProgrammeList programmes={page.programmes} silentAfter={region.silent_after_days} view={view} />
          {page.programmes.map((programme) => (
            <Coins cited={listedProgramme(programme, region, view)} />
          ))}
        </>
      ) : (
        <p class="absent">{region.programme_count > 0 ? w.none : w.noneAtAll}</p>
      )}
      <More path={path} asked={{ ...asked }} cursor="setelah" next={page.next} view={view} />
      <DayForm path={path} view={view} />
    </>
  );
};

const Filter = ({
  page: { region, asked },
  path,
  view,
}: {
  page: ProgrammeListPage;
  path: string;
  view: View;
}) => {
  const w = words[view.locale];
  const { setelah: _, ...filters } = asked;
  const filtering = Object.values(filters).some(Boolean);
  return (
    <form class="filter" action={path} method="get">
      <Pick
        name="dimensi"
        label={w.dimension}
        options={[['', w.anyDimension], ...region.dimensions.map((d) => [d.key, d.label] as const)]}
        chosen={asked.dimensi}
      />
      <Pick
        name="status"
        label={w.status}
        options={[['', w.anyStatus], ...statuses.map((status) => [status, w.statuses[status]] as const)]}
        chosen={asked.status}
      />
      <Pick
        name="urut"
        label={w.order}
        options={orders.map((order) => [order, w.orders[order]] as const)}
        chosen={asked.urut}
      />
      <Tick name="quick_win" on={asked.quick_win === 'ya'} label={w.onlyQuickWin} />
      <Tick
        name="tanpa_kabar"
        on={asked.tanpa_kabar === 'ya'}
        label={w.onlySilent(region.silent_after_days)}
      />
      <Tick name="terlambat" on={asked.terlambat === 'ya'} label={w.onlyLate} />
      <p class="more">
        <button type="submit">{w.apply}</button> {filtering ? <a href={path}>{w.clear}</a> : null}
      </p>
    </form>
  );
};

const Tick = ({ name, on, label }: { name: string; on: boolean; label: string }) => (
  <label class="tick">
    <input type="checkbox" name={name} value="ya" checked={on} /> {label}
  </label>
);

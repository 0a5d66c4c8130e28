import { oembedSlot } from '../embeds/oembed-address.ts';
import { ErrorReports, ReportError } from '../error-reports/link.tsx';
import { feedSlot, Follow } from '../following/follow.tsx';
import { DayForm } from '../mementos/day-form.tsx';
import { HistoryLink } from '../history/link.tsx';
import { OrganisationList } from '../organisations/list.tsx';
import { words as organisationWords } from '../organisations/words.ts';
import { previewSlots } from '../pictures/preview.tsx';
import { RequestDoors } from '../public-requests/doors.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { JsonLd } from '../ui/json-ld.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { CiteChart } from '../charts/cite-chart.tsx';
import { ChangesLink } from '../versions/link.tsx';
import { Late, Promises, Silent } from './attention.tsx';
import { chartsOfRegion } from './charts.ts';
import { Contacts } from './contacts.tsx';
import { Silence } from '../programmes/silence.tsx';
import { DimensionSets, OtherDimensions } from './dimensions.tsx';
import { Ladder } from './ladder.tsx';
import { RegionOffers } from './offers.tsx';
import { Statements, Updates } from './news.tsx';
import type { RegionPage } from './page.ts';
import { Plans } from './plans.tsx';
import { previewOfRegion } from './preview.ts';
import { Progress } from './progress.tsx';
import { inForce } from './schema.ts';
import { words as settingWords } from './setting-words.ts';
import { areaOfRegion } from './structured.ts';
import { Visions } from './vision.tsx';
import { words } from './words.ts';

/** The page of a region: its promise, how far it says it came, its programmes, and its silence. */
export function regionSlots(page: RegionPage, view: View): Slots {
  const { region } = page;
  const description = words[view.locale].description(region);
  return {
    ...head(region.name, description, `/${region.slug}/`, view),
    ...oembedSlot(`/${region.slug}/`, region.name, view),
    ...previewSlots(previewOfRegion(page, view), view),
    ...feedSlot(topicOf(page), view),
    main: html(<RegionMain page={page} view={view} />),
  };
}

const topicOf = ({ region }: RegionPage) => ({ region: region.slug, topic: 'region' as const, subject: '' });

interface Props {
  page: RegionPage;
  view: View;
}

const RegionMain = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { region, citations } = page;
  const { content } = region;
  return (
    <>
      <Breadcrumb trail={[]} here={[`/${region.slug}/`, region.name]} view={view} />
      {areaOfRegion(page, view).map((thing) => (
        <JsonLd of={thing} />
      ))}
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <p class="kicker">{w.kicker(region)}</p>
        <h1>{region.name}</h1>
        <Glance page={page} view={view} />
        {view.per ? null : <RequestDoors region={region.slug} view={view} />}
        <Follow topic={topicOf(page)} view={view} />
      </header>
      <Late page={page} view={view} />
      <Silent page={page} view={view} />
      <Promises page={page} view={view} />
      <section id="kemajuan">
        <h2>{w.progress}</h2>
        <Progress page={page} view={view} />
        <CiteChart charts={chartsOfRegion(page, view)} name="kemajuan" view={view} />
      </section>
      <section id="visi">
        <h2>{w.vision}</h2>
        <Visions visions={current(content.vision, view)} citations={citations} view={view} />
        <Wrong at="visi" label={w.vision} {...{ page, view }} />
        <p class="more">
          <a href={`/${region.slug}/visi/`}>{w.visionMore}</a>
        </p>
      </section>
      <section id="tahap">
        <h2>{w.ladder}</h2>
        <p class="lead">{w.ladderLead}</p>
        <Ladder rungs={content.stage_ladder} citations={citations} view={view} />
        <Wrong at="tahap" label={w.ladder} {...{ page, view }} />
      </section>
      <section id="dimensi">
        <h2>{w.dimensions}</h2>
        <DimensionSets sets={current(content.dimension_sets, view)} citations={citations} view={view} />
        <OtherDimensions page={page} view={view} />
        <Wrong at="dimensi" label={w.dimensions} {...{ page, view }} />
      </section>
      <section id="rencana">
        <h2>{w.plans}</h2>
        <Plans
          plans={content.plans}
          assessments={page.assessments}
          region={region.slug}
          citations={citations}
          view={view}
        />
        <Wrong at="rencana" label={w.plans} {...{ page, view }} />
      </section>
      <Updates page={page} view={view} />
      <Statements page={page} view={view} />
      <section id="lembaga">
        <h2>{organisationWords[view.locale].heading}</h2>
        <OrganisationList organisations={page.organisations} region={region.slug} view={view} />
      </section>
      {view.per ? null : (
        <section id="kontak">
          <h2>{settingWords[view.locale].contact}</h2>
          <Contacts of={region} view={view} />
          <Wrong at="kontak" label={settingWords[view.locale].contact} {...{ page, view }} />
        </section>
      )}
      {view.per ? null : <RegionOffers page={page} view={view} />}
      <DayForm path={`/${region.slug}/`} view={view} />
      <ErrorReports region={region.slug} view={view} />
      <p class="more">
        <ChangesLink region={region.slug} kind="wilayah" name={region.slug} of={region.name} view={view} />
      </p>
      <HistoryLink region={region.slug} view={view} />
    </>
  );
};

const Wrong = ({ at, label, page, view }: Props & { at: string; label: string }) => (
  <ReportError address={`/${page.region.slug}/#${at}`} label={label} view={view} />
);

// A version that has ended is history; it stands on the vision page.
const current = <T extends { valid_from: string; valid_to: string | null }>(versions: T[], view: View) => {
  const now = inForce(versions, view.today);
  return now ? [now] : [];
};

const Glance = ({ page: { region }, view }: Props) => (
  <>
    <p class="lead">{words[view.locale].sentence(region)}</p>
    <Silence of={region} after={region.silent_after_days} view={view} />
  </>
);

import * as z from 'zod';
import { feedSlot } from '../following/follow.tsx';
import { feedFormats, type FeedFormat } from '../following/schema.ts';
import { correctionsEverywhere, feedOf, followPage } from '../following/topic.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { overdueFeed } from './overdue.ts';
import { words } from './words.ts';

/** What the list of a region's feeds is drawn from. */
export const FeedListPage = z.object({
  region: z.object({
    slug: z.string(),
    name: z.string(),
    demo: z.boolean(),
    time_zone: z.string(),
    dimensions: z.array(z.object({ key: z.string(), label: z.string() })),
  }),
  /** Those that answer public reports; none on a built page, for a file knows no report. */
  agencies: z.array(z.object({ key: z.string(), name: z.string() })),
});
export type FeedListPage = z.infer<typeof FeedListPage>;

interface Props {
  page: FeedListPage;
  view: View;
}

/** The feeds of a region, in words for people. */
export function feedListSlots(page: FeedListPage, view: View): Slots {
  const w = words[view.locale];
  const { slug, name } = page.region;
  return {
    ...head(w.title(name), w.lead, `/${slug}/umpan/`, view),
    ...feedSlot({ region: slug, topic: 'region', subject: '' }, view),
    main: html(<FeedList page={page} view={view} />),
  };
}

const FeedList = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { region } = page;
  return (
    <>
      <Breadcrumb trail={[[`/${region.slug}/`, region.name]]} view={view} />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{w.title(region.name)}</h1>
        <p class="lead">{w.lead}</p>
        <p>{w.how}</p>
      </header>
      <OfRegion page={page} view={view} />
      {region.dimensions.length > 0 ? (
        <section>
          <h2>{w.programmes}</h2>
          {region.dimensions.map(({ key, label }) => (
            <Links name={label} feed={(f) => feedOf(of(page, 'dimension', key), f)} view={view} />
          ))}
        </section>
      ) : null}
      {page.agencies.length > 0 ? (
        <section>
          <h2>{w.overdueHeading}</h2>
          <p>{w.overdueHint}</p>
          {page.agencies.map(({ key, name }) => (
            <Links name={name} feed={(f) => overdueFeed(region.slug, key, f)} view={view} />
          ))}
        </section>
      ) : null}
      <section>
        <h2>{w.others}</h2>
        <p>{w.othersHint}</p>
        <Links name={w.allRegions} feed={correctionsEverywhere} view={view} />
      </section>
    </>
  );
};

const of = ({ region }: FeedListPage, topic: Parameters<typeof feedOf>[0]['topic'], subject = '') => ({
  region: region.slug,
  topic,
  subject,
});

const OfRegion = ({ page, view }: Props) => {
  const w = words[view.locale];
  const reports = of(page, 'service_area', '/');
  return (
    <>
      <section>
        <h2>{w.news}</h2>
        <p>{w.newsHint}</p>
        <Links name={page.region.name} feed={(f) => feedOf(of(page, 'region'), f)} view={view} />
      </section>
      <section>
        <h2>{w.corrections}</h2>
        <p>{w.correctionsHint}</p>
        <Links name={page.region.name} feed={(f) => feedOf(of(page, 'corrections'), f)} view={view} />
      </section>
      <section>
        <h2>{w.requests}</h2>
        <p>{w.requestsHint}</p>
        <Links name={page.region.name} feed={(f) => feedOf(reports, f)} view={view} />
        <p class="more">
          <a href={followPage(reports)}>{w.requestsChoose}</a>
        </p>
      </section>
    </>
  );
};

const Links = ({ name, feed, view }: { name: string; feed: (format: FeedFormat) => string; view: View }) => (
  <p class="more">
    {name}:{' '}
    {feedFormats.map((format) => (
      <>
        <a href={feed(format)} type={types[format]}>
          {words[view.locale].format[format]}
          <span class="visually-hidden"> ({name})</span>
        </a>{' '}
      </>
    ))}
  </p>
);

const types = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;

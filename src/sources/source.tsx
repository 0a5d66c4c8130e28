import type { Child } from 'hono/jsx';
import { Cite } from '../citing/cite.tsx';
import { citingSlots } from '../citing/head.ts';
import { words as citing } from '../citing/words.ts';
import { documentOf } from '../citing/structured.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { JsonLd } from '../ui/json-ld.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { longDate, printed, stamp } from '../ui/when.ts';
import { citableSource } from './citable.ts';
import { ChangesLink } from '../versions/link.tsx';
import { ClassTag } from './cited.tsx';
import type { SourcePage } from './page.ts';
import { Former } from './former.tsx';
import { Resting } from './resting.tsx';
import { words } from './words.ts';

/** The page of one source: its whole record, what it does not say, and what rests on it. */
export function sourceSlots(page: SourcePage, view: View): Slots {
  const w = words[view.locale];
  const title = page.source.title ?? `${page.source.publisher} ${w.untitled}`;
  return {
    ...head(
      `${w.source}: ${title}`,
      `${page.source.publisher}, ${w.classes[page.source.class]}. ${w.lead}`,
      `/sumber/${page.id}/`,
      view,
    ),
    ...citingSlots(citableSource(page, view)),
    main: html(<Source page={page} title={title} view={view} />),
  };
}

const Source = ({ page, title, view }: { page: SourcePage; title: string; view: View }) => {
  const w = words[view.locale];
  const { region } = page;
  const cited = citableSource(page, view);
  return (
    <>
      <Breadcrumb trail={[[`/${region.slug}/`, region.name]]} view={view} />
      <JsonLd of={documentOf(cited, { author: 'Person', publisher: 'Organization' })} />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <p class="kicker">{w.heading}</p>
        <h1>{title}</h1>
      </header>
      <SourceRecord page={page} view={view} />
      <Cite cited={cited} view={view} />
      <p class="paper-only">
        {citing[view.locale].permanent}: {cited.newest}
      </p>
      <Resting page={page} view={view} />
      <Former page={page} view={view} />
      <section class="history">
        <h2 id="riwayat">{w.history}</h2>
        <ol reversed class="plain">
          {page.versions.map((v) => (
            <li>
              {w.version(v.version)}, {stamp(v.published_at, region.time_zone)}, {w.classes[v.class]}:{' '}
              {v.reason ?? w.created}
            </li>
          ))}
        </ol>
        <p class="more">
          <ChangesLink region={region.slug} kind="sumber" name={page.source.key} of={title} view={view} />
        </p>
      </section>
    </>
  );
};

const SourceRecord = ({ page: { source }, view }: { page: SourcePage; view: View }) => {
  const w = words[view.locale];
  const rows: [string, Child][] = [
    [w.publisher, source.publisher],
    [w.title, source.title],
    [w.byline, source.byline],
    [w.editor, source.editor],
    [w.eventDate, source.event_date && longDate(source.event_date)],
    [w.publishedAt, source.published_at && printed(source.published_at)],
    [
      w.url,
      source.url && (
        <a class="address" href={source.url} rel="noopener external">
          {source.url}
        </a>
      ),
    ],
    [
      w.archivedUrl,
      source.archived_url && (
        <a class="address" href={source.archived_url} rel="noopener external">
          {source.archived_url}
        </a>
      ),
    ],
    [w.note, source.note],
  ];
  return (
    <dl class="record">
      <dt>{w.class}</dt>
      <dd>
        <ClassTag of={source.class} view={view} /> {w.classNotes[source.class]}
      </dd>
      {rows.map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd>{value ?? <span class="absent">{w.missing}</span>}</dd>
        </>
      ))}
    </dl>
  );
};

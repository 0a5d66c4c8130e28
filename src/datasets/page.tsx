import type * as z from 'zod';
import { DayForm } from '../mementos/day-form.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { JsonLd } from '../ui/json-ld.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { openPart, saidOf, withheldOf } from './column.ts';
import { datasetNames, datasetOf, type DatasetName } from './datasets.ts';
import { LICENCE } from '../ui/licence.ts';
import { Archive, Files, Proof } from './files.tsx';
import { ALL, type RegionOfCatalogue } from './manifest.ts';
import { datasetThing } from './structured.ts';
import { words } from './words.ts';

/** What a page of open data shows: of one region, or of all. */
export interface DataPage {
  /** Null: nothing was made yet. */
  region: RegionOfCatalogue | null;
  /** Those that have files of their own; told on the page of all. */
  regions: { slug: string; name: string }[];
}

interface Props {
  page: DataPage;
  view: View;
}

/** Everything of a region, or of all, that anybody may take away. */
export function dataSlots(page: DataPage, view: View): Slots {
  const w = words[view.locale];
  const one = page.region && page.region.slug !== ALL ? page.region : null;
  const title = one ? w.titleOf(one.name) : w.title;
  return {
    ...head(title, w.lead, one ? `/data/${one.slug}/` : '/data/', view),
    'data-json': { attrs: { rel: 'alternate', type: 'application/ld+json', href: '/data/catalog.jsonld' } },
    main: html(<Main page={page} title={title} view={view} />),
  };
}

const Main = ({ page, title, view }: Props & { title: string }) => {
  const w = words[view.locale];
  const one = page.region && page.region.slug !== ALL ? page.region : null;
  return (
    <>
      <Breadcrumb trail={one ? [['/data/', w.title]] : []} view={view} />
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{w.lead}</p>
        <p>
          <a href={LICENCE} rel="license">
            {w.licence}
          </a>{' '}
          {w.quotes}
        </p>
        <p>{w.formats}</p>
        <p>{view.per ? w.kept : w.frequency}</p>
        <p>{w.undecided}</p>
        <ul class="plain">
          {one ? (
            <li>
              <a href="/data/">{w.all}</a>
            </li>
          ) : null}
          <li>
            <a href="/data/catalog.jsonld">{w.catalogue}</a>
          </li>
          <li>
            <a href="/pengembang/data-terbuka/">{w.developers}</a>
          </li>
        </ul>
      </header>
      {page.regions.length > 0 ? (
        <section aria-labelledby="wilayah">
          <h2 id="wilayah">{w.regions}</h2>
          <ul class="plain">
            {page.regions.map(({ slug, name }) => (
              <li>
                <a href={`/data/${slug}/`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {page.region === null ? <p class="absent">{w.notYet}</p> : null}
      {datasetNames.map((name) => (
        <Dataset name={name} page={page} view={view} />
      ))}
      <DayForm path={one ? `/data/${one.slug}/` : '/data/'} hint={w.perHint} view={view} />
    </>
  );
};

const Dataset = ({ name, page, view }: Props & { name: DatasetName }) => {
  const { title, definition } = datasetOf(name);
  const made = page.region?.datasets.find((one) => one.name === name);
  const files = made && page.region ? { region: page.region, made, view } : null;
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <p>{definition}</p>
      {files ? <Files {...files} /> : null}
      {files ? <JsonLd of={datasetThing(files.region, files.made, view)} /> : null}
      <details>
        <summary>
          {words[view.locale].more}: {title}
        </summary>
        <Limits name={name} view={view} />
        {files ? <Proof {...files} /> : null}
        <Columns name={name} slug={files?.region.slug ?? ALL} view={view} />
      </details>
      {page.region ? <Archive region={page.region} name={name} view={view} /> : null}
    </section>
  );
};

interface OfDataset {
  name: DatasetName;
  view: View;
}

const Limits = ({ name, view }: OfDataset) => {
  const w = words[view.locale];
  const { missing, frozen } = datasetOf(name);
  return (
    <>
      {missing ? (
        <p>
          {w.missing}: {missing}
        </p>
      ) : null}
      {frozen ? null : <p>{w.neverFrozen}</p>}
    </>
  );
};

const Columns = ({ name, slug, view }: OfDataset & { slug: string }) => {
  const w = words[view.locale];
  const { table, title } = datasetOf(name);
  if (!table) return null;
  const hidden = withheldOf(table);
  return (
    <>
      <h3>{w.columns}</h3>
      <dl class="record">
        {Object.entries(openPart(table).shape).map(([column, schema]) => {
          const { description, unit } = saidOf(schema as z.ZodType, column);
          return (
            <>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>
                {description} {unit ? `(${unit})` : ''}
              </dd>
            </>
          );
        })}
      </dl>
      {hidden.length > 0 ? <Withheld said={hidden.map(({ said }) => said.description)} view={view} /> : null}
      <p class="more">
        <a href={`/data/${slug}/${name}.schema.json`}>
          {w.schema}
          <span class="visually-hidden">: {title}</span>
        </a>
      </p>
    </>
  );
};

const Withheld = ({ said, view }: { said: string[]; view: View }) => (
  <>
    <h3>{words[view.locale].withheld}</h3>
    <ul>
      {said.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  </>
);

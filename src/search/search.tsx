import { DemoBanner } from '../ui/demo-banner.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { More } from '../ui/more.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { SearchForm } from './form.tsx';
import type { Found, Marked, SearchPage } from './page.ts';
import { words } from './words.ts';

const PATH = '/cari/';

/** The search page: its form, and what was found. `refused` is why a question was not answered. */
export function searchSlots(page: SearchPage, view: View, refused: string | null = null): Slots {
  const w = words[view.locale];
  return {
    ...head(w.title, w.lead, PATH, view),
    // The tab tells one search from another; what is shared stays the page's own name.
    ...(page.asked.q ? { title: { text: w.titleFor(page.asked.q) } } : {}),
    main: html(<Search page={page} refused={refused} view={view} />),
  };
}

const Search = ({ page, refused, view }: { page: SearchPage; refused: string | null; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <Breadcrumb trail={page.region ? [[`/${page.region.slug}/`, page.region.name]] : []} view={view} />
      <DemoBanner demo={page.region?.demo ?? false} view={view} />
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      {refused ? (
        <p class="late" id="galat" role="alert">
          {refused}
        </p>
      ) : null}
      <SearchForm page={page} path={PATH} refused={refused !== null} view={view} />
      {page.found ? <Results found={page.found} view={view} /> : <p>{w.hint}</p>}
      <More path={PATH} asked={{ ...page.asked }} cursor="setelah" next={page.next} view={view} />
    </>
  );
};

const Results = ({ found, view }: { found: Found[]; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <h2>{w.results}</h2>
      {found.length > 0 ? <p class="muted">{w.order}</p> : <p class="absent">{w.none}</p>}
      <ul class="cards">
        {found.map((one) => (
          <Result found={one} view={view} />
        ))}
      </ul>
    </>
  );
};

const Result = ({
  found: { kind, title, excerpt, href, day, region },
  view,
}: {
  found: Found;
  view: View;
}) => {
  const w = words[view.locale];
  return (
    <li>
      <a href={href}>
        <Pieces of={title} />
      </a>
      <p class="tags">
        <Tag>{w.kinds[kind]}</Tag>
      </p>
      {excerpt.length > 0 ? (
        <p>
          <Pieces of={excerpt} />
        </p>
      ) : null}
      <p class="muted">
        {region.name}, {w.days[kind](day)}
      </p>
    </li>
  );
};

const Pieces = ({ of: pieces }: { of: Marked }) => (
  <>{pieces.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>
);

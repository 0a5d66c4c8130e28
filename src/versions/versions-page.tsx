import { thingOf, type Thing } from '../history/things.ts';
import { HistoryLines } from '../history/list.tsx';
import { sourcesIn } from '../sources/new-sources.ts';
import { References } from '../sources/references.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { Changes } from '../ui/change-list.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { More } from '../ui/more.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { words as historyWords } from '../history/words.ts';
import { versionAt, versionsAt } from './address.ts';
import { comparedOf, wholeOf } from './compare.ts';
import { citedAt, namesAt } from './names-then.ts';
import { versionedKinds, type Face, type VersionsPage } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: VersionsPage;
  view: View;
}

/** The page on which every version of one thing stands beside the one before it. */
export function versionsSlots(page: VersionsPage, view: View): Slots {
  const w = words[view.locale];
  const title = w.title(namedThing(page, view).title);
  return {
    ...head(title, w.lead, versionsAt(page.region.slug, page.kind, page.key), view),
    main: html(<Versions page={page} title={title} view={view} />),
  };
}

// Events know how a thing is called today, and where it stands.
function namedThing({ events, region, kind, key }: VersionsPage, view: View): Thing {
  const [newest] = events;
  return newest
    ? thingOf(newest, region.slug, view.locale)
    : { title: `${historyWords[view.locale].kinds[kind].toLowerCase()} ${key}`, href: null };
}

const Versions = ({ page, title, view }: Props & { title: string }) => {
  const w = words[view.locale];
  const { region, faces, kind, key } = page;
  const { href } = namedThing(page, view);
  return (
    <>
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          [`/${region.slug}/riwayat/`, historyWords[view.locale].title(region.name)],
        ]}
        view={view}
      />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{w.lead}</p>
        <p>
          {w.count(page.latest)} {href ? <a href={href}>{w.thing}</a> : null}
        </p>
        <p class="muted">{w.marks}</p>
      </header>
      {faces.map((face, i) => (
        <OneFace face={face} before={faces[i + 1] ?? page.before} page={page} view={view} />
      ))}
      <More
        path={versionsAt(region.slug, kind, key)}
        asked={page.asked}
        cursor="sebelum"
        next={page.next}
        view={view}
      />
    </>
  );
};

const OneFace = ({ face, before, page, view }: Props & { face: Face; before: Face | null }) => {
  const w = words[view.locale];
  const { region, events } = page;
  const lines = events.filter((event) => event.version === face.version);
  return (
    <section id={`v${face.version}`}>
      <h2>{w.version(face.version)}</h2>
      {lines.length > 0 ? (
        <HistoryLines lines={lines} region={region} view={view} />
      ) : (
        <p>
          {stamp(face.published_at, region.time_zone)}. {face.reason}
        </p>
      )}
      <Difference face={face} before={before} page={page} view={view} />
      <p class="more">
        {before ? <VersionLink version={before.version} page={page} view={view} /> : null}{' '}
        <VersionLink version={face.version} page={page} view={view} />
      </p>
      <Whole face={face} page={page} view={view} />
    </section>
  );
};

const Difference = ({ face, before, page, view }: Props & { face: Face; before: Face | null }) => {
  const w = words[view.locale];
  if (face.content === null)
    return (
      <p class="absent">
        {w.erased}: {face.redaction_reason}
      </p>
    );
  if (before === null) return <p class="muted">{w.first}</p>;
  if (before.content === null) return <p class="absent">{w.beforeErased}</p>;
  const changes = comparedOf(
    versionedKinds[page.kind],
    before.content,
    face.content,
    namesAt(page.names, face.published_at),
  );
  return changes.length > 0 ? <Changes changes={changes} view={view} /> : <p class="muted">{w.same}</p>;
};

// A version of an update has a page of its own; every other one stands whole on this page.
const VersionLink = ({ version, page, view }: Props & { version: number }) => {
  const { region, kind, key, id } = page;
  const address = kind === 'kabar' ? `/u/${id}/v/${version}/` : versionAt(region.slug, kind, key, version);
  return <a href={address}>{words[view.locale].version(version)}</a>;
};

// All that a version says, and its sources as they were called then: each leads to its own page.
const Whole = ({ face: { version, content, published_at }, page, view }: Props & { face: Face }) => {
  const w = words[view.locale];
  if (content === null) return null;
  const cited = citedAt(page.names, sourcesIn(content), published_at);
  return (
    <details>
      <summary>{w.whole(version)}</summary>
      <dl class="record">
        {wholeOf(versionedKinds[page.kind], content, namesAt(page.names, published_at)).map(
          ({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd class="said">{value}</dd>
            </>
          ),
        )}
      </dl>
      {cited.length > 0 ? <References of={cited.map((citation) => ({ citation }))} view={view} /> : null}
    </details>
  );
};

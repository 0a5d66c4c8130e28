import type { ConsolePage } from '../accounts/frame.tsx';
import { recordOf } from '../drafts/changes.ts';
import { headingOf, kinds, type Kind } from '../drafts/kinds.ts';
import { contentPath, newDraftPath } from '../drafts/paths.ts';
import { ThingHistory } from '../history/list.tsx';
import type { View } from '../ui/view.ts';
import { Things } from './list.tsx';
import type { RecordPage } from './page.ts';
import { words } from './words.ts';

/** What can be written about a programme, beside changing it. */
const ABOUT = ['update', 'budget', 'transaction', 'indicator', 'commitment'] as const satisfies Kind[];

/** A thing as it stands, with the ways to change it and what belongs to it. */
export function recordPage(page: RecordPage, view: View): ConsolePage {
  const w = words[view.locale];
  const { region, kind } = page;
  return {
    title: nameOf(page),
    trail: [
      [`/petugas/${region}/isi/`, w.content],
      [contentPath(region, kind), headingOf(kind)],
    ],
    main: <Main page={page} view={view} />,
  };
}

const nameOf = ({ content, key }: RecordPage) => String(content.title ?? content.name ?? key);

const Main = ({ page, view }: { page: RecordPage; view: View }) => {
  const w = words[view.locale];
  const { kind, key, version, content, address, parts, region } = page;
  return (
    <>
      <h1>{nameOf(page)}</h1>
      <p class="muted">
        {w.keyed(key, version)} · <a href={address}>{w.public}</a>
      </p>
      {page.writes ? <Ways page={page} view={view} /> : null}
      {parts.map((part) => (
        <section>
          <h2>{headingOf(part.kind)}</h2>
          <Things region={region} kind={part.kind} things={part.things} view={view} />
        </section>
      ))}
      <section>
        <h2>{w.now}</h2>
        <dl class="record">
          {recordOf(kind, content as never, page.names).map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd class="said">{value}</dd>
            </>
          ))}
        </dl>
      </section>
      <ThingHistory lines={page.history} region={{ slug: region, time_zone: page.zone }} view={view} />
    </>
  );
};

const Ways = ({ page: { region, kind, key, parts }, view }: { page: RecordPage; view: View }) => {
  const w = words[view.locale];
  const planned = parts.some((part) => part.kind === 'schedule' && part.things.length > 0);
  const ways: [href: string, name: string][] = [];
  const about = (one: Kind) =>
    ways.push([newDraftPath(region, one, { kunci: key }), w.about(kinds[one].one)]);
  const write = (one: Kind) =>
    ways.push([newDraftPath(region, one, { program: key }), w.write(kinds[one].one)]);
  if (kind === 'update') about('correction');
  else if (kind === 'schedule' || planned) for (const one of ['milestone', 'revision'] as const) about(one);
  if (kind !== 'update' && kind !== 'schedule')
    ways.push([newDraftPath(region, kind, { kunci: key }), w.amend(kinds[kind].one)]);
  if (kind === 'programme') {
    if (!planned) write('schedule');
    for (const one of ABOUT) write(one);
  }
  return (
    <ul class="plain ways">
      {ways.map(([href, name]) => (
        <li>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  );
};

import type { Child } from 'hono/jsx';
import { thingOf } from '../history/things.ts';
import { ProgrammeList } from '../programmes/cards.tsx';
import { More } from '../ui/more.tsx';
import type { View } from '../ui/view.ts';
import { UpdateList } from '../updates/cards.tsx';
import type { SourcePage } from './page.ts';
import { partWords } from './part-words.ts';
import { LIST, useKinds, uses, type RestingKind, type UseLine } from './uses.ts';
import { words } from './words.ts';

interface Props {
  page: SourcePage;
  view: View;
}

/** Everything that rests on a source, kind by kind; or of one kind, the older ones. */
export const Resting = ({ page, view }: Props) => {
  const { jenis, pernah } = page.asked;
  const shows = (kind: RestingKind) => !pernah && [undefined, kind].includes(jenis);
  const { updates, programmes, region } = page;
  return (
    <>
      {shows('kabar') ? (
        <Section kind="kabar" page={page} view={view}>
          {updates.length > 0 && <UpdateList updates={updates} view={view} />}
        </Section>
      ) : null}
      {shows('program') ? (
        <Section kind="program" page={page} view={view}>
          {programmes.length > 0 && (
            <ProgrammeList programmes={programmes} silentAfter={region.silent_after_days} view={view} />
          )}
        </Section>
      ) : null}
      {useKinds.map((kind) => {
        const lines = page.uses.filter(({ noun }) => noun === uses[kind]);
        return lines.length > 0 ? (
          <Section kind={kind} page={page} view={view}>
            <Uses lines={lines} region={region.slug} view={view} />
          </Section>
        ) : null;
      })}
    </>
  );
};

/** One kind under its heading; where there are more than stand here, that is said, with the way to them. */
const Section = ({ kind, page, view, children }: Props & { kind: RestingKind; children?: Child }) => {
  const w = words[view.locale];
  const next = page.next[kind] ?? null;
  const asked = page.asked.jenis === kind ? page.asked : { jenis: kind };
  return (
    <section id={kind}>
      <h2>{w.resting[kind]}</h2>
      {children || <p>{w.none}</p>}
      {next ? <p class="muted">{w.newest(LIST)}</p> : null}
      <More path={`/sumber/${page.id}/`} asked={asked} cursor="sebelum" next={next} view={view} />
    </section>
  );
};

const Uses = ({ lines, region, view }: { lines: UseLine[]; region: string; view: View }) => (
  <ul class="plain">
    {lines.map((line) => (
      <li>
        <UseName line={line} region={region} view={view} />: {partWords(line, view.locale)}
      </li>
    ))}
  </ul>
);

/** What a thing is called now, with the way to it. */
export const UseName = ({ line, region, view }: { line: UseLine; region: string; view: View }) => {
  const { title, href } = thingOf({ ...line, subject: line.id, ...NOW }, region, view.locale);
  return href ? <a href={href}>{title}</a> : <>{title}</>;
};

// It is named as a thing, not as something that happened to it.
const NOW = { version: 1, data: {}, said: null };

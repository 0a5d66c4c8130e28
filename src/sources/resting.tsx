import type { Child } from 'hono/jsx';
import { thingOf } from '../history/things.ts';
import { More } from '../ui/more.tsx';
import type { View } from '../ui/view.ts';
import { UpdateList } from '../updates/cards.tsx';
import type { SourcePage } from './page.ts';
import { partWords } from './part-words.ts';
import { Statements } from './statement-list.tsx';
import { statementsOf } from './statements.ts';
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
  const { updates, uses: lines, region } = page;
  const none = !pernah && updates.length + lines.length === 0;
  return (
    <>
      {none ? <p>{words[view.locale].none}</p> : null}
      {shows('kabar') && updates.length > 0 ? (
        <Section kind="kabar" page={page} view={view}>
          <UpdateList updates={updates} view={view} />
        </Section>
      ) : null}
      {useKinds.map((kind) => {
        const those = lines.filter(({ noun }) => noun === uses[kind]);
        return those.length > 0 ? (
          <Section kind={kind} page={page} view={view}>
            <Uses lines={those} region={region.slug} view={view} />
          </Section>
        ) : null;
      })}
    </>
  );
};

/** One kind under its heading; where there are more than stand here, that is said, with the way to them. */
const Section = ({ kind, page, view, children }: Props & { kind: RestingKind; children: Child }) => {
  const w = words[view.locale];
  const next = page.next[kind] ?? null;
  const asked = page.asked.jenis === kind ? page.asked : { jenis: kind };
  return (
    <section id={kind}>
      <h2>{w.resting[kind]}</h2>
      {children}
      {next ? <p class="muted">{w.newest(LIST)}</p> : null}
      <More path={`/sumber/${page.id}/`} asked={asked} cursor="sebelum" next={next} view={view} />
    </section>
  );
};

const Uses = ({ lines, region, view }: { lines: UseLine[]; region: string; view: View }) => (
  <ul class="plain lines">
    {lines.map((line) => (
      <li>
        <UseName line={line} region={region} view={view} />: {partWords(line, view.locale)}
        <Statements of={statementsOf(line, view.locale)} at={pageOf(line, region, view)} view={view} />
      </li>
    ))}
  </ul>
);

/** What a thing is called now, with the way to it. */
export const UseName = ({ line, region, view }: { line: UseLine; region: string; view: View }) => {
  const { title, href } = namedOf(line, region, view);
  return href ? <a href={href}>{title}</a> : <>{title}</>;
};

// Where on its page the thing begins does not matter to what has a place of its own there.
const pageOf = (line: UseLine, region: string, view: View) =>
  namedOf(line, region, view).href?.replace(/#.*$/, '') ?? null;

const namedOf = (line: UseLine, region: string, view: View) =>
  thingOf({ ...line, subject: line.id, ...NOW }, region, view.locale);

// It is named as a thing, not as something that happened to it.
const NOW = { version: 1, data: {}, said: null };

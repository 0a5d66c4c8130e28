import { comparedAt } from '../versions/address.ts';
import { More } from '../ui/more.tsx';
import type { View } from '../ui/view.ts';
import { localDate } from '../ui/when.ts';
import type { SourcePage } from './page.ts';
import { UseName } from './resting.tsx';
import { partWords } from './part-words.ts';
import { Statements } from './statement-list.tsx';
import { goneOf } from './statements.ts';
import { LIST, useKinds, uses, type FormerLine, type UseKind } from './uses.ts';
import { words } from './words.ts';

interface Props {
  page: SourcePage;
  view: View;
}

/** What once rested on a source, kind by kind, each with the version that says it otherwise; or of one kind, the older ones. */
export const Former = ({ page, view }: Props) => {
  const w = words[view.locale];
  const kinds = useKinds.filter((kind) => linesOf(page, kind).length > 0);
  if (kinds.length === 0) return null;
  return (
    <section id="pernah">
      <h2>{w.once}</h2>
      <p class="muted">{w.onceLead}</p>
      {kinds.map((kind) => (
        <Kind kind={kind} page={page} view={view} />
      ))}
    </section>
  );
};

const linesOf = ({ former }: SourcePage, kind: UseKind) => former.filter(({ noun }) => noun === uses[kind]);

const Kind = ({ kind, page, view }: Props & { kind: UseKind }) => {
  const w = words[view.locale];
  const next = page.formerNext[kind] ?? null;
  const asked = page.asked.pernah === kind ? page.asked : { pernah: kind };
  return (
    <>
      <h3>{w.former[kind]}</h3>
      <ul class="plain lines">
        {linesOf(page, kind).map((line) => (
          <Line line={line} region={page.region} view={view} />
        ))}
      </ul>
      {next ? <p class="muted">{w.newest(LIST)}</p> : null}
      <More path={`/sumber/${page.id}/`} asked={asked} cursor="sebelum" next={next} view={view} />
    </>
  );
};

const Line = ({ line, region, view }: { line: FormerLine; region: SourcePage['region']; view: View }) => {
  const w = words[view.locale];
  const { noun, id, since, until, ended_at } = line;
  const change = comparedAt({ noun, verb: 'amend', subject: id, version: until }, region.slug);
  return (
    <li>
      <UseName line={line} region={region.slug} view={view} />: {partWords(line, view.locale)},{' '}
      {w.span(since, localDate(new Date(ended_at), region.time_zone))}{' '}
      {change ? <a href={change}>{w.version(until)}</a> : w.version(until)}
      <Statements of={goneOf(line, view.locale)} at={null} view={view} />
    </li>
  );
};

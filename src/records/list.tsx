import type { ConsolePage } from '../accounts/frame.tsx';
import { headingOf, kinds, type Kind } from '../drafts/kinds.ts';
import { contentPath, newDraftPath } from '../drafts/paths.ts';
import { More } from '../ui/more.tsx';
import type { View } from '../ui/view.ts';
import { nameOf } from './name.ts';
import type { Thing } from './page.ts';
import { words } from './words.ts';

/** Kinds that stand in lists of their own, in the order in which a region's content is built up. */
export const LISTED = [
  'source',
  'organisation',
  'programme',
  'update',
  'schedule',
  'budget',
  'transaction',
  'method',
  'indicator',
  'commitment',
  'assessment',
] as const satisfies Kind[];

/** Everything that a region records, kind by kind. */
export function hubPage({ region, writes }: { region: string; writes: boolean }, view: View): ConsolePage {
  const w = words[view.locale];
  return {
    title: w.content,
    main: (
      <>
        <h1>{w.content}</h1>
        <p class="lead">{w.contentLead}</p>
        <ul class="plain">
          {LISTED.map((kind) => (
            <li>
              <a href={contentPath(region, kind)}>{headingOf(kind)}</a>
              {writes ? ' · ' : null}
              {writes ? <a href={newDraftPath(region, kind)}>{w.write(kinds[kind].one)}</a> : null}
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

interface ListProps {
  region: string;
  kind: Kind;
  list: { shown: Thing[]; next: string | null };
  asked: { cari?: string; setelah?: string };
  writes: boolean;
}

/** Things of one kind by key, found by how their key begins. */
export function listPage({ region, kind, list, asked, writes }: ListProps, view: View): ConsolePage {
  const w = words[view.locale];
  const { one } = kinds[kind];
  const path = contentPath(region, kind);
  return {
    title: headingOf(kind),
    trail: [[`/petugas/${region}/isi/`, w.content]],
    main: (
      <>
        <h1>{headingOf(kind)}</h1>
        {writes ? (
          <p class="more">
            <a href={newDraftPath(region, kind)}>{w.write(one)}</a>
          </p>
        ) : null}
        <form class="filter" action={path}>
          <label>
            {w.search}
            <input type="text" name="cari" maxlength={60} value={asked.cari ?? ''} />
          </label>
          <div class="more">
            <button type="submit">{w.find}</button>
          </div>
        </form>
        <Things region={region} kind={kind} things={list.shown} view={view} />
        <More path={path} asked={asked} cursor="setelah" next={list.next} view={view} />
      </>
    ),
  };
}

/** Things by their names, each a link to its page in the console. */
export const Things = ({
  region,
  kind,
  things,
  view,
}: {
  region: string;
  kind: Kind;
  things: Thing[];
  view: View;
}) => {
  const w = words[view.locale];
  if (things.length === 0) return <p class="absent">{w.none}</p>;
  return (
    <ul class="plain">
      {things.map(({ key, label, version }) => (
        <li>
          <a href={contentPath(region, kind, key)}>{nameOf(kind, label) || key}</a>{' '}
          <span class="muted">{w.keyed(key, version)}</span>
        </li>
      ))}
    </ul>
  );
};

import type { ConsolePage } from '../accounts/frame.tsx';
import { More } from '../ui/more.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { kinds } from './kinds.ts';
import { draftStates, type DraftCard, type DraftState } from './page.ts';
import { draftPath } from './paths.ts';
import { words } from './page-words.ts';

interface Props {
  region: string;
  zone: string;
  state: DraftState;
  list: { shown: DraftCard[]; next: string | null };
  asked: { status?: string | undefined; setelah?: string | undefined };
}

/** A region's drafts in one state. */
export function draftsPage(props: Props, view: View): ConsolePage {
  const w = words[view.locale];
  return { title: w.drafts, main: <Drafts {...props} view={view} /> };
}

const Drafts = ({ region, zone, state, list, asked, view }: Props & { view: View }) => {
  const w = words[view.locale];
  const path = `/petugas/${region}/draf/`;
  return (
    <>
      <h1>{w.drafts}</h1>
      <p class="lead">{w.draftsLead}</p>
      <nav class="more" aria-label={w.drafts}>
        {draftStates.map((one) => (
          <a href={`${path}?status=${one}`} aria-current={one === state ? 'page' : undefined}>
            {w.states[one]}
          </a>
        ))}
      </nav>
      <DraftList drafts={list.shown} none={w.reviewNone} {...{ region, zone, view }} />
      <More path={path} asked={asked} cursor="setelah" next={list.next} view={view} />
    </>
  );
};

/** Drafts with what they are, who saved them last and when. */
export const DraftList = ({
  drafts,
  none,
  region,
  zone,
  view,
}: {
  drafts: DraftCard[];
  none: string;
  region: string;
  zone: string;
  view: View;
}) => {
  const w = words[view.locale];
  if (drafts.length === 0) return <p class="absent">{none}</p>;
  return (
    <ul class="plain">
      {drafts.map((draft) => (
        <li>
          <a href={draftPath(region, draft.id)}>{draft.title || w.untitled}</a>{' '}
          <Tag>{kinds[draft.kind].one}</Tag>
          {draft.returned ? <Tag tone="warn">{w.givenBack}</Tag> : null}
          <br />
          <span class="muted">{w.saved(draft.version, draft.saved_by, stamp(draft.saved_at, zone))}</span>
        </li>
      ))}
    </ul>
  );
};

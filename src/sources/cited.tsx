import { OnPaper } from '../ui/on-paper.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { Citation } from './schema.ts';
import { words } from './words.ts';

const doubtful = new Set(['advertorial', 'resident_observation']);

/** What kind of source it is; one that speaks for its own cause, or from one pair of eyes, stands out. */
export const ClassTag = ({ of, view }: { of: Citation['class']; view: View }) => (
  <Tag tone={doubtful.has(of) ? 'warn' : 'plain'}>{words[view.locale].classes[of]}</Tag>
);

interface Props {
  citation: Citation | undefined;
  by?: string | null;
  on?: string;
  /** Tells also on which day the source itself was published, or that nobody knows it. */
  dated?: boolean;
  view: View;
}

/** The small line under every fact: who said it, on which day, in which source of which class, by its title where it has one. */
export const Cited = ({ citation, by, on, dated = false, view }: Props) => {
  const w = words[view.locale];
  if (!citation) return null;
  return (
    <p class="cited">
      {by ? w.accordingTo(by) : null}
      {by && on ? ', ' : null}
      {on ? <time datetime={on}>{longDate(on)}</time> : null}
      {by || on ? '. ' : null}
      {w.source}: {citation.title ? `${citation.publisher}, ` : null}
      <a href={`/sumber/${citation.id}/`}>{citation.title ?? citation.publisher}</a>
      {dated ? `, ${w.issued(citation)}` : null} <ClassTag of={citation.class} view={view} />
      <OnPaper path={`/sumber/${citation.id}/`} view={view} />
    </p>
  );
};

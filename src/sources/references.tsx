import { OnPaper } from '../ui/on-paper.tsx';
import type { View } from '../ui/view.ts';
import { ClassTag } from './cited.tsx';
import type { Citation } from './schema.ts';
import { words } from './words.ts';

interface Props {
  /** Each with what rests on it, in a sentence; left out where the facts themselves name it by its number. */
  of: { citation: Citation; says?: string }[];
  view: View;
}

/** The sources of a page, each by who published it, what it is called and when it came out. */
export const References = ({ of, view }: Props) => {
  const w = words[view.locale];
  return (
    <ol class="references">
      {of.map(({ citation, says }) => (
        <li>
          {citation.publisher}, <a href={`/sumber/${citation.id}/`}>{citation.title ?? w.untitled}</a>,{' '}
          {w.issued(citation)} <ClassTag of={citation.class} view={view} />
          <OnPaper path={`/sumber/${citation.id}/`} view={view} />
          {says ? <p class="muted">{says}</p> : null}
        </li>
      ))}
    </ol>
  );
};

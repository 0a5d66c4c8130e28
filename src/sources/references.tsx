import type { View } from '../ui/view.ts';
import { ClassTag } from './cited.tsx';
import type { Citation } from './schema.ts';
import { words } from './words.ts';

/** The sources of a page, each by who published it, what it is called and when it came out. */
export const References = ({ citations, view }: { citations: Citation[]; view: View }) => {
  const w = words[view.locale];
  return (
    <ul class="references">
      {citations.map((citation) => (
        <li>
          {citation.publisher}, <a href={`/sumber/${citation.id}/`}>{citation.title ?? w.untitled}</a>,{' '}
          {w.issued(citation)} <ClassTag of={citation.class} view={view} />
        </li>
      ))}
    </ul>
  );
};

import { Cited } from '../sources/cited.tsx';
import type { Citation } from '../sources/schema.ts';
import type { View } from '../ui/view.ts';
import type { OfficeTerm } from './schema.ts';
import { words } from './words.ts';

interface Props {
  terms: OfficeTerm[];
  citations: Record<string, Citation>;
  view: View;
}

/** Everybody who held an office of a region, by office, the newest first, each with who says so. */
export const OfficeTermList = ({ terms, citations, view }: Props) => {
  const w = words[view.locale];
  return (
    <section id="jabatan">
      <h2>{w.heading}</h2>
      <p class="lead">{w.lead}</p>
      {terms.length === 0 ? (
        <p class="absent">{w.none}</p>
      ) : (
        [...Map.groupBy(terms.toReversed(), ({ office }) => office)].map(([office, held]) => (
          <>
            <h3>{office}</h3>
            <ul class="claims">
              {held.map((term) => (
                <li>
                  <p>
                    <strong>{term.person_name}</strong>, {w.span(term)}.
                  </p>
                  <Cited citation={citations[term.source]} by={term.said_by} on={term.as_of} view={view} />
                </li>
              ))}
            </ul>
          </>
        ))
      )}
    </section>
  );
};

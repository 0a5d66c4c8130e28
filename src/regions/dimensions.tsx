import { Cited } from '../sources/cited.tsx';
import type { View } from '../ui/view.ts';
import type { Citations } from './page.ts';
import type { DimensionSet } from './schema.ts';
import { words } from './words.ts';

/** Dimension sets as the region itself named them; or that no source names any. */
export const DimensionSets = ({
  sets,
  citations,
  view,
}: {
  sets: DimensionSet[];
  citations: Citations;
  view: View;
}) => {
  const w = words[view.locale];
  if (sets.length === 0) return <p class="absent">{w.dimensionsNone}</p>;
  return (
    <>
      {sets.map((set) => (
        <div>
          <ul class="chips">
            {set.dimensions.map((d) => (
              <li>{d.label}</li>
            ))}
          </ul>
          <p class="muted">{w.validFrom(set.valid_from, set.valid_to)}</p>
          <Cited citation={citations[set.source]} by={set.said_by} on={set.as_of} view={view} />
        </div>
      ))}
    </>
  );
};

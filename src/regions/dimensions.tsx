import { Cited } from '../sources/cited.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import type { Citations, VisionPage } from './page.ts';
import type { DimensionSet } from './schema.ts';
import { words } from './words.ts';

interface Props {
  sets: DimensionSet[];
  citations: Citations;
  view: View;
}

/** Dimension sets as the region itself named them; or that no source names any. */
export const DimensionSets = ({ sets, citations, view }: Props) => {
  const w = words[view.locale];
  if (sets.length === 0) return <p class="absent">{w.dimensionsNone}</p>;
  return (
    <>
      {sets.map((set) => (
        <div class="note">
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

/** Sets of other regions that differ from this one, with what they name and leave out; the portal does not choose. */
export const OtherDimensions = ({ page, view }: { page: VisionPage; view: View }) => {
  const w = words[view.locale];
  const own = page.region.content.dimension_sets.at(-1);
  if (!own || page.others.length === 0) return null;
  return (
    <>
      <h3>{w.othersDiffer}</h3>
      <ul class="plain">
        {page.others.map(({ slug, name, set }) => (
          <li>
            <a href={`/${slug}/`}>{name}</a>{' '}
            {missingFrom(own, set).map((label) => (
              <Tag>{w.names(label)}</Tag>
            ))}
            {missingFrom(set, own).map((label) => (
              <Tag tone="quiet">{w.leavesOut(label)}</Tag>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
};

const missingFrom = (one: DimensionSet, other: DimensionSet) =>
  other.dimensions.filter((d) => !one.dimensions.some((known) => known.key === d.key)).map((d) => d.label);

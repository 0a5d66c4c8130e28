import type { View } from '../ui/view.ts';
import type { ListedRegion } from './page.ts';
import { stages } from './stages.ts';
import { words } from './words.ts';

/** Which rungs of the national ladder a source mentions, for each listed region: nine narrow columns and their names. */
export const StageTable = ({ regions, view }: { regions: ListedRegion[]; view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.ladder}</h2>
      <p>{w.stageTableLead}</p>
      <ol class="stage-names">
        {stages.map((stage) => (
          <li>{w.stages[stage]}</li>
        ))}
      </ol>
      <table class="stages">
        <caption>
          {w.stageTable} <span class="known">{w.rungKnown}</span> <span class="unknown">{w.rungUnknown}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{w.region}</th>
            {stages.map((stage, i) => (
              <th scope="col">
                {i + 1}
                <span class="visually-hidden">. {w.stages[stage]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <Region region={region} view={view} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Region = ({ region, view }: { region: ListedRegion; view: View }) => {
  const w = words[view.locale];
  return (
    <tr>
      <th scope="row">
        <a href={`/${region.slug}/`}>{region.name}</a>
      </th>
      {stages.map((stage) => {
        const isKnown = region.stages.includes(stage);
        return (
          <td class={isKnown ? 'known' : 'unknown'}>
            <span class="visually-hidden">{isKnown ? w.rungKnown : w.rungUnknown}</span>
          </td>
        );
      })}
    </tr>
  );
};

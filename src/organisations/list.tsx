import { OnPaper } from '../ui/on-paper.tsx';
import type { View } from '../ui/view.ts';
import { ChangesLink } from '../versions/link.tsx';
import type { OrganisationCard } from './page.ts';
import type { roles } from './schema.ts';
import { words } from './words.ts';

type Participant = OrganisationCard & { role?: (typeof roles)[number] };

/** Organisations with their other names and what a source says they do. */
export const OrganisationList = ({
  organisations,
  region,
  view,
}: {
  organisations: Participant[];
  /** Slug, where the list also leads to what changed in each. */
  region?: string;
  view: View;
}) => {
  const w = words[view.locale];
  if (organisations.length === 0) return <p class="absent">{w.none}</p>;
  return (
    <ul class="plain">
      {organisations.map((o) => (
        <li>
          <strong>{o.name}</strong>{' '}
          <span class="muted">
            (
            {[
              o.role ? w.roles[o.role] : w.kinds[o.kind],
              ...(o.aliases.length > 0 ? [w.also(o.aliases.join(', '))] : []),
            ].join('; ')}
            )
          </span>
          {o.mandate ? (
            <>
              {' '}
              {o.source_id ? <a href={`/sumber/${o.source_id}/`}>{o.mandate}</a> : o.mandate}
              {o.source_id ? <OnPaper path={`/sumber/${o.source_id}/`} view={view} /> : null}
            </>
          ) : null}
          {region ? (
            <>
              {' '}
              <ChangesLink region={region} kind="lembaga" name={o.key} of={o.name} view={view} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
};

import { Absent } from '../mementos/absent.tsx';
import type { View } from '../ui/view.ts';
import { UpdateList } from '../updates/cards.tsx';
import { ClaimList } from '../updates/claims.tsx';
import { Differing } from '../updates/contradictions.tsx';
import { words as updateWords } from '../updates/words.ts';
import type { RegionPage } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: RegionPage;
  view: View;
}

/** What happened lately, with the ways to follow it. */
export const Updates = ({ page: { region, updates }, view }: Props) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.updates}</h2>
      {updates.length > 0 ? (
        <UpdateList updates={updates} view={view} />
      ) : (
        <Absent said={w.noUpdates} view={view} />
      )}
      <p class="more">
        <span class="muted">{w.updateCount(region.update_count)}</span>{' '}
        <a href={`/linimasa/?wilayah=${region.slug}`}>{w.allUpdates}</a>{' '}
        <a href={`/${region.slug}/umpan/`}>{w.feeds}</a>
        {region.demo ? null : (
          <>
            {' '}
            <a href={`/data/${region.slug}/`}>{w.openData}</a>
          </>
        )}
      </p>
    </section>
  );
};

/** What sources say of the region, and where they differ. */
export const Statements = ({ page: { region, claims, contradictions }, view }: Props) => {
  const w = words[view.locale];
  return (
    <>
      <Differing
        pairs={contradictions}
        all={{ href: `/${region.slug}/berbeda/`, label: updateWords[view.locale].allDiffering }}
        view={view}
      />
      {claims.length > 0 ? (
        <section>
          <h2>{w.claims}</h2>
          <p class="lead">{w.claimsLead}</p>
          <details>
            <summary>{w.claimsCount(claims.length)}</summary>
            <ClaimList claims={claims} contested={contradictions.flat().map((c) => c.key)} view={view} />
          </details>
        </section>
      ) : null}
    </>
  );
};

import { ReportError } from '../error-reports/link.tsx';
import type { View } from '../ui/view.ts';
import { anchor, ClaimItem } from './claims.tsx';
import type { Contradiction } from './page.ts';
import { words } from './words.ts';

interface Props {
  pairs: Contradiction[];
  view: View;
}

/** Statements that differ, two by two, side by side; the portal does not choose between them. */
export const Contradictions = ({ pairs, view }: Props) => (
  <>
    {pairs.map((pair) => (
      <ul class="claims beside">
        {pair.map((claim, i) => (
          <li>
            {claim.programme ? <p class="kicker">{claim.programme}</p> : null}
            {i === 1 ? <p class="muted">{words[view.locale].otherSays}</p> : null}
            <ClaimItem
              claim={claim}
              citation={claim.citation}
              view={view}
              href={anchor(claim)}
              contested={false}
            />
            <ReportError address={anchor(claim)} label={claim.topic} view={view} />
          </li>
        ))}
      </ul>
    ))}
  </>
);

/** Some of them as a part of a page; `all` leads to the rest. Nothing where sources agree. */
export const Differing = ({ all, ...of }: Props & { all: { href: string; label: string } }) => {
  const w = words[of.view.locale];
  return of.pairs.length > 0 ? (
    <section>
      <h2>{w.contradictions}</h2>
      <p class="lead">{w.contradictionsLead}</p>
      <Contradictions {...of} />
      <p class="more">
        <a href={all.href}>{all.label}</a>
      </p>
    </section>
  ) : null;
};

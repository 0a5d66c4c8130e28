import { ReportError } from '../error-reports/link.tsx';
import { Cited } from '../sources/cited.tsx';
import type { Citation } from '../sources/schema.ts';
import type { View } from '../ui/view.ts';
import type { ClaimLine } from './page.ts';
import type { Claim } from './schema.ts';
import { words } from './words.ts';

interface Props {
  claim: Claim;
  citation: Citation | undefined;
  view: View;
  href?: string;
  /** True when another claim says otherwise, whichever of the two names the other. */
  contested?: boolean;
}

/** One statement: its topic, our plain sentence, the source's own words, and who said it where. */
export const ClaimItem = ({ claim, citation, view, href, contested = claim.contradicts !== null }: Props) => (
  <>
    <p class="topic">{href ? <a href={href}>{claim.topic}</a> : claim.topic}</p>
    <p>{claim.statement}</p>
    {claim.quote ? <blockquote>“{claim.quote}”</blockquote> : null}
    {contested ? <p class="muted">{words[view.locale].saysOtherwise}</p> : null}
    <Cited citation={citation} by={claim.said_by} on={claim.as_of} view={view} />
  </>
);

/** Claims of a region, each linked to the place in the update that carries it. */
export const ClaimList = ({
  claims,
  contested,
  view,
}: {
  claims: ClaimLine[];
  contested: string[];
  view: View;
}) => (
  <ul class="claims">
    {claims.map((claim) => (
      <li>
        <ClaimItem
          claim={claim}
          citation={claim.citation}
          view={view}
          href={anchor(claim)}
          contested={contested.includes(claim.key)}
        />
        <ReportError address={anchor(claim)} label={claim.topic} view={view} />
      </li>
    ))}
  </ul>
);

/** The place of a claim in the update that carries it. */
export const anchor = (claim: ClaimLine) => `/u/${claim.update_id}/#klaim-${claim.key}`;

import { words as accounts } from '../accounts/words.ts';
import type { Role } from '../accounts/roles.ts';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { words as shared } from '../ui/words.ts';
import type { OwnOpening, OwnPage } from './page.ts';
import { words } from './words.ts';

/** Who wanted to know how to reach the reporter, why, and whether they came to know it. */
export const Openings = ({ page, view }: { page: OwnPage; view: View }) => {
  const w = words[view.locale];
  if (page.openings.length === 0) return page.contact ? <p>{w.openingsNone}</p> : null;
  return (
    <>
      <h3>{w.openings}</h3>
      {page.openings_cut ? <p class="muted">{shared[view.locale].olderCut}</p> : null}
      <ol class="plain lines">
        {page.openings.map((opening) => (
          <li>
            <Opening opening={opening} page={page} view={view} />
          </li>
        ))}
      </ol>
    </>
  );
};

const Opening = ({ opening, page, view }: { opening: OwnOpening; page: OwnPage; view: View }) => {
  const w = words[view.locale];
  const { time_zone, name } = page.region;
  const role = accounts[view.locale].roles[opening.role as Role] ?? w.officer;
  const at = (moment: string) => stamp(moment, time_zone);
  return (
    <>
      <time datetime={opening.asked_at}>{at(opening.asked_at)}</time>
      <br />
      {w.openedBy(role, opening.organisation ?? w.coordinator(name))}{' '}
      {opening.agreed_at ? `${w.agreedAt(at(opening.agreed_at))} ` : ''}
      {opening.opened_at ? w.openedAt(at(opening.opened_at)) : w.notOpened}
      {opening.reason === null ? (
        <p class="absent">{w.reasonGone}</p>
      ) : (
        <p class="said">
          {w.because} {opening.reason}
        </p>
      )}
    </>
  );
};

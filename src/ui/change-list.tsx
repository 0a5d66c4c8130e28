import type { Amendment, Change } from './changes.ts';
import { Cut } from './cut.tsx';
import type { View } from './view.ts';
import { stamp } from './when.ts';
import { words } from './words.ts';

/** How many amendments of one record its list shows; one more is kept. */
const SHOWN = 5;

/** Every changed thing with what it was and what it is: nothing published is lost without a word. */
export const Changes = ({ changes, view }: { changes: Change[]; view: View }) => {
  const w = words[view.locale];
  return (
    <ul class="plain">
      {changes.map((change) => (
        <li>
          {change.what}: {w.change(change.before, change.after)}
        </li>
      ))}
    </ul>
  );
};

/** What was amended in a record after it was published, newest first, each time with its reason. */
export const Amendments = ({
  amended,
  changesOf,
  view,
}: {
  amended: Amendment[];
  changesOf: (amendment: Amendment) => Change[];
  view: View;
}) => {
  const w = words[view.locale];
  if (amended.length === 0) return null;
  return (
    <>
      {amended.slice(0, SHOWN).map((one) => (
        <div class="muted">
          <p>
            {w.amended(one.version, stamp(one.published_at, 'Asia/Jakarta'))} {one.reason}
          </p>
          <Changes changes={changesOf(one)} view={view} />
        </div>
      ))}
      <Cut list={amended} at={SHOWN} view={view} />
    </>
  );
};

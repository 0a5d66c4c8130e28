import { sentence, type Amendment, type Change } from './changes.ts';
import { Cut } from './cut.tsx';
import type { View } from './view.ts';
import { stamp } from './when.ts';
import { WordChanges, hasManyWords } from './word-changes.tsx';
import { words } from './words.ts';

/** How many amendments of one record its list shows; one more is kept. */
const SHOWN = 5;

/** Every changed thing with what it was and what it is: nothing published is lost without a word. */
export const Changes = ({ changes, view }: { changes: Change[]; view: View }) => (
  <ul class="plain changes">
    {changes.map((change) => (
      <li>
        {change.what}: <OneChange change={change} view={view} />
        {change.moved ? ` (${change.moved})` : ''}
      </li>
    ))}
  </ul>
);

// A sentence is compared word by word; a name or a number whole, with words that also say it to who does not see it.
const OneChange = ({ change: { before, after, corrected, whole }, view }: { change: Change; view: View }) => {
  const w = words[view.locale];
  if (!whole && before !== null && after !== null && hasManyWords(before) && hasManyWords(after))
    return <WordChanges before={before} after={after} view={view} />;
  return (
    <>
      {before === null ? null : (
        <>
          {corrected ? w.corrected : w.was} <del>{sentence(before)}</del>
          {corrected ? ' ' : ', '}
        </>
      )}
      {after === null ? w.removed : before === null ? w.added : w.became}
      {after === null ? null : (
        <>
          {' '}
          <ins>{sentence(after)}</ins>
        </>
      )}
    </>
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

import { Cited } from '../sources/cited.tsx';
import type { View } from '../ui/view.ts';
import type { CommitmentLine } from './page.ts';
import { movesOf, slipOf } from './schema.ts';
import { words } from './words.ts';

/** Every moved due date of a public word, the newest first: from when to when, why, and who said so. */
export const Moves = ({ commitment, view }: { commitment: CommitmentLine; view: View }) => {
  const w = words[view.locale];
  const slip = slipOf(commitment);
  const moves = movesOf(commitment).toReversed();
  if (moves.length === 0) return null;
  return (
    <>
      <p>
        {w.moves}
        {slip === null ? null : `; ${w.slip(slip)}`}:
      </p>
      <ul class="plain">
        {moves.map((move) => (
          <li>
            {w.moved(move.from, move.to, move.days)}. {w.why}: {move.reason}
            <Cited citation={commitment.citations[move.source]} on={move.as_of} view={view} />
          </li>
        ))}
      </ul>
    </>
  );
};

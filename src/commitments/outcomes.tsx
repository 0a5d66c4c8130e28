import { Cited } from '../sources/cited.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import type { CommitmentLine } from './page.ts';
import { outcomeOf } from './schema.ts';
import { words } from './words.ts';

interface Props {
  commitment: CommitmentLine;
  view: View;
}

/** What the newest source says became of it, in a word; nothing while no source says anything. */
export const OutcomeTag = ({ commitment, view }: Props) => {
  const outcome = outcomeOf(commitment);
  return outcome ? <Tag>{words[view.locale].outcome(outcome.value)}</Tag> : null;
};

/** What became of a public word, with its own source, and what was said of it before. */
export const Outcomes = ({ commitment, view }: Props) => {
  return (
    <>
      {outcomeOf(commitment) ? (
        <OutcomeOf commitment={commitment} view={view} />
      ) : (
        <p class="absent">{words[view.locale].outcomeNone}</p>
      )}
      <Earlier commitment={commitment} view={view} />
    </>
  );
};

/** The newest word on what became of it, and on which source; nothing while no source says anything. */
export const OutcomeOf = ({ commitment, view }: Props) => {
  const outcome = outcomeOf(commitment);
  if (!outcome) return null;
  return (
    <>
      <p>
        {words[view.locale].outcomeIs} {outcome.statement}
      </p>
      <Cited citation={commitment.citations[outcome.source]} on={outcome.as_of} dated view={view} />
    </>
  );
};

const Earlier = ({ commitment: { outcomes, citations }, view }: Props) => {
  const w = words[view.locale];
  const earlier = outcomes.slice(0, -1).toReversed();
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{w.earlier(earlier.length)}</summary>
      <ul class="plain">
        {earlier.map((outcome) => (
          <li>
            <Tag tone="quiet">{w.outcomes[outcome.value]}</Tag> {outcome.statement}
            <Cited citation={citations[outcome.source]} on={outcome.as_of} view={view} />
          </li>
        ))}
      </ul>
    </details>
  );
};

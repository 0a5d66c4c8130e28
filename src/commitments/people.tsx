import type { View } from '../ui/view.ts';
import type { CommitmentLine } from './page.ts';
import { words } from './words.ts';

/** Who signed a promise, who was there, and of which programme it speaks. */
export const People = ({ commitment, view }: { commitment: CommitmentLine; view: View }) => {
  const w = words[view.locale];
  const { signatories, witnesses, programme, region } = commitment;
  return (
    <>
      {signatories.length > 0 ? (
        <p>
          {w.signatories}: {signatories.join(', ')}.
        </p>
      ) : null}
      {witnesses.length > 0 ? (
        <p>
          {w.witnesses}: {witnesses.join(', ')}.
        </p>
      ) : null}
      {programme ? (
        <p>
          {w.programme}: <a href={`/${region.slug}/program/${programme.slug}/`}>{programme.title}</a>
        </p>
      ) : null}
    </>
  );
};

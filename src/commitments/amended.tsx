import { Amendments } from '../ui/change-list.tsx';
import { fieldChanges, quoted, type Amendment } from '../ui/changes.ts';
import type { View } from '../ui/view.ts';
import { words as uiWords } from '../ui/words.ts';
import type { CommitmentLine } from './page.ts';
import { words } from './words.ts';

/** How the record of a public word was amended after it was published: why, and what each word was before. */
export const Amended = ({ commitment, view }: { commitment: CommitmentLine; view: View }) => (
  <Amendments amended={commitment.amended} changesOf={(one) => changesOf(one, view)} view={view} />
);

function changesOf({ before, after }: Amendment, view: View) {
  const w = words[view.locale];
  const label = w.amendable;
  const fields = {
    quote: { label: label.quote, say: quoted },
    statement: { label: label.statement, say: quoted },
    holder: { label: label.holder },
    place: { label: label.place },
    signatories: { label: label.signatories, say: w.listOf },
    witnesses: { label: label.witnesses, say: w.listOf },
    note: { label: label.note, say: quoted },
  };
  return fieldChanges(before, after, fields, uiWords[view.locale].unsaid);
}

import { Age, Made, Words } from '../commitments/list.tsx';
import type { RegisterPage } from '../commitments/page.ts';
import { OutcomeOf } from '../commitments/outcomes.tsx';
import { words as commitmentWords } from '../commitments/words.ts';
import { words } from './words.ts';
import { Cited } from '../sources/cited.tsx';
import type { View } from '../ui/view.ts';

/** Public words that a frame has room for with all their sources: the first that were said, as the register begins. */
const SHOWN = 2;

/** A register in short: what was said first, who is bound by it, and for how long it is open. */
export const RegisterEmbed = ({ page, title, view }: { page: RegisterPage; title: string; view: View }) => {
  const { commitments, asked, next } = page;
  const [w, shown] = [words[view.locale], commitments.slice(0, SHOWN)];
  const absent = commitmentWords[view.locale][asked.status || asked.umur ? 'none' : 'noneAtAll'];
  return (
    <>
      <h1>{title}</h1>
      {shown.length < commitments.length ? (
        <p class="muted">
          {w.shown(SHOWN, commitments.length, next !== null)}{' '}
          {asked.status === 'lewat' ? w.longestLate : w.oldest}
        </p>
      ) : null}
      {shown.length === 0 ? <p class="absent">{absent}</p> : null}
      <ul class="claims">
        {shown.map((commitment) => (
          <li>
            {page.region ? null : <p class="topic">{commitment.region.name}</p>}
            <Words commitment={commitment} view={view} />
            <Cited citation={commitment.citations[commitment.source]} dated view={view} />
            <Made commitment={commitment} view={view} />
            <Age commitment={commitment} view={view} />
            <OutcomeOf commitment={commitment} view={view} />
          </li>
        ))}
      </ul>
    </>
  );
};

import { Age, Made, Words } from '../commitments/list.tsx';
import type { RegisterPage } from '../commitments/page.ts';
import { words as commitmentWords } from '../commitments/words.ts';
import { words } from './words.ts';
import type { View } from '../ui/view.ts';

/** Public words that a frame has room for: the first that were said, as the register begins. */
const SHOWN = 3;

/** A register in short: what was said first, who is bound by it, and for how long it is open. */
export const RegisterEmbed = ({ page, title, view }: { page: RegisterPage; title: string; view: View }) => {
  const shown = page.commitments.slice(0, SHOWN);
  return (
    <>
      <h1>{title}</h1>
      {page.commitments.length > SHOWN ? <p class="muted">{words[view.locale].oldest(SHOWN)}</p> : null}
      {shown.length === 0 ? <p class="absent">{commitmentWords[view.locale].noneAtAll}</p> : null}
      <ul class="claims">
        {shown.map((commitment) => (
          <li>
            {page.region ? null : <p class="topic">{commitment.region.name}</p>}
            <Words commitment={commitment} view={view} />
            <Made commitment={commitment} view={view} />
            <Age commitment={commitment} view={view} />
          </li>
        ))}
      </ul>
    </>
  );
};

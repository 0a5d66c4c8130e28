import { References } from '../sources/references.tsx';
import type { View } from '../ui/view.ts';
import type { ProgrammePage } from './page.ts';
import { restingOf } from './resting.ts';
import { restingWords } from './resting-words.ts';
import { words } from './words.ts';

/** Every source of the page with what rests on it. */
export const ProgrammeSources = ({ page, view }: { page: ProgrammePage; view: View }) => {
  const sources = restingOf(page, view);
  return (
    <section>
      <h2>{words[view.locale].sources}</h2>
      <References
        of={sources.map(({ citation, on }) => ({ citation, says: restingWords[view.locale].on(on) }))}
        view={view}
      />
    </section>
  );
};

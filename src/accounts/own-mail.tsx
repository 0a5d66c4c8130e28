import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { words } from './account-words.ts';

interface Props {
  /** The address that is kept; null: none. */
  kept: string | null;
  /** What was typed in its place. */
  typed: string | undefined;
  problems: Problem[];
  view: View;
}

/** Where one gets notices of residents' reports, and what they tell. */
export const OwnMail = ({ kept, typed = kept ?? '', problems, view }: Props) => {
  const w = words[view.locale];
  return (
    <section aria-labelledby="pemberitahuan">
      <h2 id="pemberitahuan">{w.mail}</h2>
      <p>{kept ? w.mailKept : w.mailNone}</p>
      <p class="muted">{w.mailTells}</p>
      <form class="form" method="post" action="/petugas/akun/surel/" novalidate>
        <Field
          name="surel"
          type="email"
          fills="email"
          label={w.mailAddress}
          hint={w.mailHint}
          value={typed}
          problems={problems}
          view={view}
        />
        <button type="submit">{w.mailSave}</button>
      </form>
    </section>
  );
};

import { clockNames, type Clocks } from '../clocks/schema.ts';
import { words as publicWords } from '../public-requests/words.ts';
import type { View } from '../ui/view.ts';
import { stamp, weekday } from '../ui/when.ts';
import { words } from './receipt-words.ts';

interface Props {
  clocks: Clocks;
  timeZone: string;
  view: View;
}

/** By when what is promised, in words, each with its rule and how sure that is. */
export const Dues = ({ clocks, timeZone, view }: Props) => {
  const w = words[view.locale];
  const p = publicWords[view.locale];
  return (
    <>
      <ul class="plain">
        {clockNames.map((name) => {
          const { term, due_on, due_at, source, caution, provisional } = clocks.promises[name];
          const when = 'hours' in term ? stamp(due_at, timeZone) : weekday(due_on);
          return (
            <li>
              <strong>{w[name](when)}</strong>
              <br />
              <span class="muted">
                {p.rule(term, source)} {caution ? `${caution}. ` : ''}
                {provisional ? p.provisional : ''}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="muted">{w.calendar(clocks.calendar)}</p>
    </>
  );
};

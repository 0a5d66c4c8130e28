import { words as publicWords } from '../public-requests/words.ts';
import type { View } from '../ui/view.ts';
import { stamp, weekday } from '../ui/when.ts';
import type { FeedbackClocks } from './clocks.ts';
import { words } from './form-words.ts';

interface Props {
  clocks: FeedbackClocks;
  timeZone: string;
  view: View;
}

/** By when it is looked at and answered, each with its rule and how sure that is. */
export const Dues = ({ clocks, timeZone, view }: Props) => {
  const w = words[view.locale];
  const p = publicWords[view.locale];
  return (
    <ul class="plain">
      {(['verify', 'final'] as const).map((name) => {
        const promise = clocks.promises[name];
        if (!promise) return null;
        const { term, due_on, due_at, source, caution, provisional } = promise;
        return (
          <li>
            <strong>{w[name]('hours' in term ? stamp(due_at, timeZone) : weekday(due_on))}</strong>
            <br />
            <span class="muted">
              {p.rule(term, source)} {caution ? `${caution}. ` : ''}
              {provisional ? p.provisional : ''}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

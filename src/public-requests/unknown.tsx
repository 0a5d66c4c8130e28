import { refusals } from '../ui/refusals.ts';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { words as frame } from '../ui/words.ts';
import { words } from './words.ts';

/** Says that there is no report to show, and what that may mean: the same for every reason, so that it tells none. */
export function unknownSlots(view: View): Slots {
  const w = words[view.locale];
  return {
    ...head(w.unknown, w.unknown, '/lacak/', view),
    main: html(
      <>
        <header class="intro">
          <h1>{w.unknown}</h1>
          <p class="lead">{refusals[view.locale].requestUnknown}</p>
        </header>
        <p class="more">
          <a href="/lacak/">{w.track}</a> <a href="/">{frame[view.locale].home}</a>
        </p>
      </>,
    ),
  };
}

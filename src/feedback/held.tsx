import { ErrorSummary } from '../ui/error-summary.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { Carried } from './carried.tsx';
import { words } from './form-words.ts';
import { formAddress, type TypedFeedback } from './typed.ts';

interface Props {
  region: string;
  /** Which step is tried again: its last path segment. */
  step: 'periksa' | 'ubah' | 'kirim';
  typed: TypedFeedback;
  photos: string[];
  idempotency: string;
  message: string;
  view: View;
}

/** Feedback while nothing of its region can be read: everything typed waits here until it is tried again. */
export function heldSlots({ region, step, message, view, ...carried }: Props): Slots {
  const w = words[view.locale];
  return {
    ...head(w.held, w.heldLead, formAddress(region), view),
    main: html(
      <>
        <ErrorSummary message={message} problems={[]} view={view} />
        <header class="intro">
          <h1>{w.held}</h1>
          <p class="lead">{w.heldLead}</p>
        </header>
        <p class="said">{carried.typed.body}</p>
        <form
          class="form"
          method="post"
          action={`/${region}/masukan/${step}/`}
          novalidate
          data-online-only={w.offline}
        >
          <Carried {...carried} />
          <button type="submit">{w.again}</button>
        </form>
      </>,
    ),
  };
}

import { ErrorSummary } from '../ui/error-summary.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { Carried } from './carried.tsx';
import { words } from './check-words.ts';
import type { TypedRequest } from './typed.ts';

interface Props {
  region: string;
  /** Which step is tried again: its last path segment. */
  step: 'periksa' | 'ubah' | 'kirim';
  typed: TypedRequest;
  photos: string[];
  idempotency: string;
  message: string;
  view: View;
}

/** A report while nothing of its region can be read: everything typed waits here until it is tried again. */
export function heldSlots({ region, step, message, view, ...carried }: Props): Slots {
  const w = words[view.locale];
  const path = `/${region}/lapor/`;
  return {
    ...head(w.held, w.heldLead, path, view),
    main: html(
      <>
        <ErrorSummary message={message} problems={[]} view={view} />
        <header class="intro">
          <h1>{w.held}</h1>
          <p class="lead">{w.heldLead}</p>
        </header>
        <p class="said">{carried.typed.texts.description}</p>
        <form class="form" method="post" action={`${path}${step}/`} novalidate data-online-only={w.offline}>
          <Carried {...carried} />
          <button type="submit">{w.again}</button>
        </form>
      </>,
    ),
  };
}

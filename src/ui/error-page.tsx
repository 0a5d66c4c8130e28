import { head, html, type Slots } from './slots.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

/** Statuses that have a page of their own. */
export const errorStatuses = [400, 403, 404, 405, 409, 429, 500, 503] as const;
type ErrorStatus = (typeof errorStatuses)[number];

/** A page that says what went wrong in plain words, what became of the answers, and what to do next. */
export function errorSlots(status: ErrorStatus, view: View): Slots {
  const w = words[view.locale];
  const title =
    status === 404 ? w.http404 : status === 500 ? w.http500 : status === 503 ? w.http503 : w.http400;
  const slots = head(title, title, '/', view);
  return { ...slots, main: html(<ErrorMain title={title} again={status >= 429} view={view} />) };
}

const ErrorMain = ({ title, again, view }: { title: string; again: boolean; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead" data-live="message"></p>
      </header>
      <p>{w.errorHelp}</p>
      <ul>
        <li>{again ? w.errorAgain : w.errorAddress}</li>
        <li>
          <a href="/">{w.errorHome}</a>
        </li>
        <li>
          <a href="/linimasa/">{w.errorTimeline}</a>
        </li>
      </ul>
      <p class="muted">{w.nothingLost}</p>
    </>
  );
};

import { head, html, type Slots } from './slots.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

/** Statuses that have a page of their own. */
export const errorStatuses = [400, 403, 404, 405, 409, 413, 415, 429, 500, 503] as const;
type ErrorStatus = (typeof errorStatuses)[number];

/** Statuses that can meet a person who has just sent a form, and cannot show it again. */
const sent: ReadonlySet<number> = new Set([403, 413, 415, 500]);

/** A page that says what went wrong in plain words, what became of the answers, and what to do next. */
export function errorSlots(status: ErrorStatus, view: View): Slots {
  const w = words[view.locale];
  const titles: Partial<Record<ErrorStatus, string>> = {
    403: w.http403,
    404: w.http404,
    500: w.http500,
    503: w.http503,
  };
  const title = titles[status] ?? w.http400;
  const slots = head(title, title, '/', view);
  return { ...slots, main: html(<ErrorMain title={title} status={status} view={view} />) };
}

const ErrorMain = ({ title, status, view }: { title: string; status: ErrorStatus; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead" data-live="message"></p>
      </header>
      <p>{w.errorHelp}</p>
      <ul>
        <li>{sent.has(status) ? w.errorBack : status >= 429 ? w.errorAgain : w.errorAddress}</li>
        <li>
          <a href="/">{w.errorHome}</a>
        </li>
        <li>
          <a href="/linimasa/">{w.errorTimeline}</a>
        </li>
      </ul>
      <p class="muted">{sent.has(status) ? w.notStored : w.nothingLost}</p>
    </>
  );
};

import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { DayForm } from './day-form.tsx';
import { asOf, type Memento } from './memento.ts';
import { words } from './words.ts';

interface ThenOf {
  /** Path of the page of now. */
  path: string;
  /** How what it shows is called; null of a public word. */
  name: string | null;
  timeZone: string;
  /** When it was first there; null: nobody wrote that down. */
  first: Memento | null;
  /** What of the past is kept, where that is not each day of it. */
  kept?: string | undefined;
}

/** What a page as of a moment says beside what it shows: of which moment it is, and that its own address is cited. */
export function thenSlots({ path, timeZone }: Pick<ThenOf, 'path' | 'timeZone'>, view: View): Slots {
  const w = words[view.locale];
  const per = view.per ?? view.today;
  const address = view.origin + asOf(path, per);
  return {
    canonical: { attrs: { href: address } },
    'og-url': { attrs: { content: address } },
    // While it may change, what can be cited says so of itself.
    ...(view.frozen && { 'cite-as': { attrs: { rel: 'cite-as', href: address } } }),
    'latest-version': { attrs: { rel: 'latest-version', href: view.origin + path } },
    caution: html(
      <>
        {w.asOf(w.moment(per, timeZone))} {view.frozen ? null : `${w.mayChange} `}
        <a href={path} rel="latest-version">
          {w.now}
        </a>
        .
      </>,
    ),
  };
}

/** The page of something that was not there yet. */
export function notThenSlots(of: ThenOf, view: View): Slots {
  const w = words[view.locale];
  const { path, name, timeZone, first, kept } = of;
  const moment = w.moment(view.per ?? view.today, timeZone);
  return {
    ...head(w.notThenTitle, w.notThenOf(name, moment), path, view),
    main: html(
      <>
        <header class="intro">
          <h1>{w.notThenTitle}</h1>
          <p class="lead">{w.notThenOf(name, moment)}</p>
        </header>
        {first ? (
          <p>
            {w.firstSeen} <a href={asOf(path, first.at)}>{w.moment(first.at, timeZone)}</a>.
          </p>
        ) : null}
        {kept ? (
          <p>
            {kept} <a href={path}>{w.now}</a>.
          </p>
        ) : null}
        <DayForm path={path} open view={view} />
      </>,
    ),
  };
}

import type { Child } from 'hono/jsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { topicPage, topicWords, type NamedTopic } from './topic.ts';
import { words } from './words.ts';

/** A page of following that says one thing. */
export const noticeSlots = (title: string, lead: string, path: string, view: View, rest?: Child): Slots => ({
  ...head(title, lead, path, view),
  main: html(
    <>
      <Breadcrumb trail={[]} view={view} />
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </header>
      {rest}
    </>,
  ),
});

/** What everybody is answered who asks for an address, whatever is known of it. */
export function askedSlots(topic: NamedTopic, view: View): Slots {
  const w = words[view.locale];
  return noticeSlots(
    w.askedTitle,
    w.asked(topicWords(topic, view.locale)),
    '/ikuti/',
    view,
    <>
      <p>{w.askedNext}</p>
      <p>{w.askedLimit}</p>
      <p class="muted">{w.askedSame}</p>
      <p class="more">
        <a href={topicPage(topic)}>{w.back}</a>
      </p>
    </>,
  );
}

/** Nothing that can be followed; what was typed is still there. */
export function unfollowableSlots(typed: string, view: View): Slots {
  const w = words[view.locale];
  return noticeSlots(
    w.unknownTitle,
    w.unknown,
    '/ikuti/',
    view,
    typed ? (
      <p>
        {w.typedKept} <strong class="said">{typed}</strong>
      </p>
    ) : undefined,
  );
}

/** One answer to every link that is wrong or cut off, and of those that end to one that is too old. */
export function tokenWrongSlots(ends: boolean, view: View): Slots {
  const w = words[view.locale];
  return noticeSlots(w.tokenTitle, ends ? w.tokenOver : w.tokenWrong, '/ikuti/', view);
}

import { correctionsEverywhere, feedOf, topicPage, topicWords, type NamedTopic } from '../following/topic.ts';
import type { FeedFormat } from '../following/schema.ts';
import type { View } from '../ui/view.ts';
import { entryOf } from './entry.ts';
import { seconds, tagOf, type Feed } from './feed.ts';
import type { FeedLine } from './line.ts';
import { marked } from './marked.ts';
import { words } from './words.ts';

/** How a feed is asked for: its format, and after what its page begins; null is its beginning. */
export interface Wish {
  format: FeedFormat;
  after: string | null;
}

/** A page of what happened to a topic, or of the corrections of all regions. */
export interface FeedPage {
  topic: NamedTopic | null;
  /** Since when there is something to follow, UTC: a feed without entries has a day too. */
  since: string;
  /** The newest first. */
  lines: FeedLine[];
  next: string | null;
}

type Seen = Pick<View, 'locale' | 'origin'>;

/** The feed of a topic: what happened, in the words in which followers get it by mail. */
export function feedOfTopic({ topic, since, lines, next }: FeedPage, wish: Wish, view: Seen): Feed {
  const entries = lines.map((line) => entryOf(line, !topic || topic.topic === 'corrections', view));
  const address = (format: FeedFormat) =>
    topic ? feedOf({ ...topic, slug: topic.facts.slug }, format) : correctionsEverywhere(format);
  const title = topic ? topicWords(topic, view.locale) : words[view.locale].everywhere;
  // Of a programme its address may change, its id does not.
  const id = topic
    ? [topic.region, topic.topic, topic.subject].map(encodeURIComponent).join('/')
    : 'corrections';
  return {
    id: tagOf(view.origin, `umpan/${id}`),
    title: marked(title.charAt(0).toUpperCase() + title.slice(1), topic, view.locale),
    page: view.origin + (topic ? topicPage(topic) : '/linimasa/'),
    ...addresses(address, 'sebelum', next, wish, view),
    updated: newestIn(entries.map(({ updated }) => updated)) ?? seconds(since),
    entries,
  };
}

/** Where a page of a feed is, its twin in the other format, and the next page. */
export function addresses(
  address: (format: FeedFormat) => string,
  cursor: string,
  next: string | null,
  { format, after }: Wish,
  { origin }: Seen,
): Pick<Feed, 'self' | 'twin' | 'next'> {
  const at = (form: FeedFormat, place: string | null) => {
    const url = new URL(address(form), origin);
    if (place) url.searchParams.set(cursor, place);
    return url.href;
  };
  return {
    self: at(format, after),
    twin: at(format === 'atom' ? 'json' : 'atom', after),
    next: next && at(format, next),
  };
}

// What is written down last need not be what happened last.
const newestIn = (moments: string[]) => moments.toSorted().at(-1);

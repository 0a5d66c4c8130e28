import { pieceOf, type RegionOfNews } from '../following/news.ts';
import { feedOf, topicPage, topicWords, type NamedTopic } from '../following/topic.ts';
import type { HistoryLine } from '../history/page.ts';
import type { View } from '../ui/view.ts';
import { atom } from './atom.ts';

/** What a feed of a topic is drawn from. */
export interface FeedPage {
  topic: NamedTopic;
  /** Since when there is something to follow, UTC: a feed without entries has a day too. */
  since: string;
  /** The newest first. */
  lines: HistoryLine[];
}

/** The feed of a topic: what happened, in the words in which followers get it by mail. */
export function feedXml({ topic, since, lines }: FeedPage, view: Pick<View, 'locale' | 'origin'>): string {
  const { hostname } = new URL(view.origin);
  const region: RegionOfNews = {
    slug: topic.region,
    name: topic.region_name,
    time_zone: topic.time_zone,
  };
  const entries = lines.map((line) => {
    const { text, href, at } = pieceOf(line, region, view.locale);
    return {
      id: `tag:${hostname},2026:kejadian/${line.id}`,
      title: text,
      href: view.origin + href,
      updated: at,
    };
  });
  const path = feedOf({ ...topic, slug: topic.facts.slug });
  const title = topicWords(topic, view.locale);
  return atom({
    // Of a programme its address may change, its id does not.
    id: `tag:${hostname},2026:umpan/${[topic.region, topic.topic, topic.subject].map(encodeURIComponent).join('/')}`,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    page: view.origin + topicPage(topic),
    self: view.origin + path,
    updated: entries[0]?.updated ?? since,
    entries,
  });
}

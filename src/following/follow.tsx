import type { Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import type { FeedFormat, Topic } from './schema.ts';
import { correctionsEverywhere, feedOf, followPage } from './topic.ts';
import { words } from './words.ts';

type Named = Topic & { slug?: string };

/** The way from a page to being told of what is on it; nothing follows a page of then. */
export const Follow = ({ topic, view }: { topic: Named; view: View }) =>
  view.per ? null : (
    <p class="more">
      <a href={followPage(topic)}>{words[view.locale].followIt}</a>
    </p>
  );

/** For the head of such a page: where programs find its feed. */
export const feedSlot = (topic: Named, view: View): Slots =>
  feedLinks((format) => feedOf(topic, format), view);

/** The same for a page about all regions: what was corrected in them. */
export const correctionsSlot = (view: View): Slots => feedLinks(correctionsEverywhere, view);

const feedLinks = (feed: (format: FeedFormat) => string, view: View): Slots => ({
  feed: link('application/atom+xml', view.origin + feed('atom')),
  'feed-json': link('application/feed+json', view.origin + feed('json')),
});

const link = (type: string, href: string) => ({ attrs: { rel: 'alternate', type, href } });

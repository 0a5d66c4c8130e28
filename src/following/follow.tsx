import type { Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import type { Topic } from './schema.ts';
import { feedOf, followPage } from './topic.ts';
import { words } from './words.ts';

type Named = Topic & { slug?: string };

/** The way from a page to being told of what is on it. */
export const Follow = ({ topic, view }: { topic: Named; view: View }) => (
  <p class="more">
    <a href={followPage(topic)}>{words[view.locale].followIt}</a>
  </p>
);

/** For the head of such a page: where programs find its feed. */
export const feedSlot = (topic: Named, view: View): Slots => ({
  feed: {
    attrs: { rel: 'alternate', type: 'application/atom+xml', href: view.origin + feedOf(topic) },
  },
});

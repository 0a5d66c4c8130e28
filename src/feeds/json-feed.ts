import { AUTHOR, type Entry, type Feed } from './feed.ts';

/** A feed as JSON Feed 1.1; `_portal` says for programs what happened. */
export const jsonFeed = ({ title, page, self, next, entries }: Feed): string =>
  `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    ...(next && { next_url: next }),
    language: 'id-ID',
    authors: [{ name: AUTHOR, url: new URL('/', self).href }],
    items: entries.map(toItem),
  })}\n`;

const toItem = ({ id, title, summary, href, published, updated, about, sources = [] }: Entry) => ({
  id,
  url: href,
  title,
  content_text: summary,
  date_published: published,
  date_modified: updated,
  tags: [about.noun],
  _portal: { ...about, ...(sources.length > 0 && { sources }) },
});

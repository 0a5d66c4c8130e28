/** One entry of a feed: whole addresses, RFC 3339 moments. */
export interface Entry {
  /** A `tag:` URI (RFC 4151), for ever the same. */
  id: string;
  title: string;
  href: string;
  updated: string;
}

/** A feed of a topic. */
export interface Feed {
  id: string;
  title: string;
  /** The page on which the same can be read, and the feed itself. */
  page: string;
  self: string;
  /** Of its newest entry, or of the thing itself. */
  updated: string;
  entries: Entry[];
}

const AUTHOR = 'Pantau Kota';

/** A feed as Atom (RFC 4287). */
export const atom = ({ id, title, page, self, updated, entries }: Feed): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
  <id>${xml(id)}</id>
  <title>${xml(title)}</title>
  <updated>${xml(updated)}</updated>
  <author><name>${AUTHOR}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <link rel="alternate" type="text/html" href="${xml(page)}"/>
${entries.map(entryXml).join('')}</feed>
`;

const entryXml = ({ id, title, href, updated }: Entry): string =>
  `  <entry>
    <id>${xml(id)}</id>
    <title>${xml(title)}</title>
    <updated>${xml(updated)}</updated>
    <link rel="alternate" type="text/html" href="${xml(href)}"/>
  </entry>
`;

// Characters that XML 1.0 cannot hold in any way, halves of a pair among them.
// oxlint-disable-next-line no-control-regex
const UNSAYABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Else a reader turns them into something else.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text as XML, in an element or an attribute. */
export const xml = (text: string): string =>
  text.replace(UNSAYABLE, '\uFFFD').replace(/[&<>"'\r\n\t]/g, (sign) => SIGNS[sign] ?? sign);

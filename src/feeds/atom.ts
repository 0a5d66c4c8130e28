import { AUTHOR, type Entry, type Feed } from './feed.ts';

/** A feed as Atom (RFC 4287), its pages linked as RFC 5005 says. */
export const atom = ({ id, title, page, self, twin, next, updated, entries }: Feed): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
  <id>${xml(id)}</id>
  <title>${xml(title)}</title>
  <updated>${xml(updated)}</updated>
  <author><name>${AUTHOR}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <link rel="alternate" type="text/html" href="${xml(page)}"/>
  <link rel="alternate" type="application/feed+json" href="${xml(twin)}"/>
${next ? `  <link rel="next" type="application/atom+xml" href="${xml(next)}"/>\n` : ''}${entries.map(entryXml).join('')}</feed>
`;

const entryXml = ({ id, title, summary, href, published, updated, about, sources = [] }: Entry): string =>
  `  <entry>
    <id>${xml(id)}</id>
    <title>${xml(title)}</title>
    <published>${xml(published)}</published>
    <updated>${xml(updated)}</updated>
    <link rel="alternate" type="text/html" href="${xml(href)}"/>
${sources.map((source) => `    <link rel="via" type="text/html" href="${xml(source)}"/>\n`).join('')}    <category term="${xml(about.noun)}"/>
    <summary>${xml(summary)}</summary>
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

import type { Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';

/** Where programs ask how a page is embedded (oEmbed 1.0). */
export const oembedAddress = (origin: string, path: string) =>
  `${origin}/oembed?url=${encodeURIComponent(origin + path)}&format=json`;

const TYPE = 'application/json+oembed';

/** For the head of a page that can be embedded: where how is told. A page of an earlier day cannot: embeds tell of now. */
export const oembedSlot = (path: string, title: string, { origin, per }: View): Slots =>
  per
    ? {}
    : { oembed: { attrs: { rel: 'alternate', type: TYPE, href: oembedAddress(origin, path), title } } };

/** Takes it back from a built page of which only a part is shown: no embed shows that. */
export const noOembed: Slots = {
  oembed: { attrs: { rel: 'help', type: 'text/html', href: '/pengembang/sematan/' } },
};

/** The same as the value of a `Link` header; null of a page that cannot be embedded. */
export const oembedLink = ({ oembed: slot }: Slots): string | null =>
  slot && 'attrs' in slot && slot.attrs.type === TYPE
    ? `<${slot.attrs.href}>; rel="alternate"; type="${TYPE}"`
    : null;

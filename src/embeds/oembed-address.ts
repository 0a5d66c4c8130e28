import type { Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';

/** Where programs ask how a page is embedded (oEmbed 1.0). */
export const oembedAddress = (origin: string, path: string) =>
  `${origin}/oembed?url=${encodeURIComponent(origin + path)}&format=json`;

/** For the head of a page that can be embedded: where how is told. */
export const oembedSlot = (path: string, title: string, { origin }: View): Slots => ({
  oembed: {
    attrs: {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: oembedAddress(origin, path),
      title,
    },
  },
});

import type { Child } from 'hono/jsx';
import type { View } from './view.ts';
import { words } from './words.ts';

/** What fills one `data-live` element: markup, plain text, or attributes of the element itself. */
export type Slot = { html: string } | { text: string } | { attrs: Record<string, string> };
export type Slots = Record<string, Slot>;

/** Markup of a synchronous component. An async one would stringify to a promise, hence the check. */
export function html(node: Child): Slot {
  const markup = String(node ?? '');
  if (markup === '[object Promise]') throw new TypeError('components must be synchronous');
  return { html: markup };
}

/** Where the share picture is of every page without one of its own. */
export const PORTAL_PICTURE = '/pratinjau.png';

/** The head of a page: what search engines, share previews and the tab read. `path` is the canonical path. */
export function head(title: string, description: string, path: string, view: View): Slots {
  const address = view.origin + path;
  return {
    title: { text: `${title} · Pantau Kota` },
    description: { attrs: { content: description } },
    canonical: { attrs: { href: address } },
    'og-title': { attrs: { content: title } },
    'og-description': { attrs: { content: description } },
    'og-url': { attrs: { content: address } },
    'og-image': { attrs: { content: view.origin + PORTAL_PICTURE } },
    'og-image-alt': { attrs: { content: words[view.locale].portal } },
  };
}

import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { ask, ORIGIN } from './portal.ts';

/** An entry of either format, by the names of JSON Feed. */
export interface Item {
  id: string;
  title: string;
  url: string;
  text: string;
  published: string;
  updated: string;
}

/** What a program that reads feeds makes of an answer. */
export interface Read {
  self: string;
  title: string;
  next: string | undefined;
  items: Item[];
}

/** Reads a feed as a program from elsewhere does, which refuses what is no feed. */
export function readFeed(text: string, format: 'atom' | 'json'): Read {
  return format === 'atom' ? fromAtom(parseAtomFeed(text)) : fromJson(parseJsonFeed(JSON.parse(text)));
}

type Link = { rel?: string; href?: string };
const linkOf = (links: Link[] | undefined, rel: string) => links?.find((link) => link.rel === rel)?.href;

const fromAtom = (feed: ReturnType<typeof parseAtomFeed>): Read => ({
  self: linkOf(feed.links as Link[], 'self') ?? '',
  title: textOf(feed.title),
  next: linkOf(feed.links as Link[], 'next'),
  items: (feed.entries ?? []).map((entry) => ({
    id: entry.id ?? '',
    title: textOf(entry.title),
    url: linkOf(entry.links as Link[], 'alternate') ?? '',
    text: textOf(entry.summary),
    published: String(entry.published ?? ''),
    updated: String(entry.updated ?? ''),
  })),
});

const textOf = (text: unknown) =>
  typeof text === 'string' ? text : String((text as { value?: string } | undefined)?.value ?? '');

const fromJson = (feed: ReturnType<typeof parseJsonFeed>): Read => ({
  self: feed.feed_url ?? '',
  title: feed.title ?? '',
  next: feed.next_url,
  items: (feed.items ?? []).map((item) => ({
    id: item.id ?? '',
    title: item.title ?? '',
    url: item.url ?? '',
    text: item.content_text ?? '',
    published: String(item.date_published ?? ''),
    updated: String(item.date_modified ?? ''),
  })),
});

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Whatever a feed that stands at an address must not be, by 2e of the rules of citing: an empty list is right. */
export function wrongIn({ self, title, items, next }: Read, address: string): string[] {
  const ids = items.map(({ id }) => id);
  return [
    ...(self === address ? [] : [`self is ${self}`]),
    ...(title ? [] : ['no title']),
    ...(new Set(ids).size === ids.length ? [] : ['an id comes twice']),
    ...(next && !next.startsWith(`${ORIGIN}/feeds/`) ? [`next is ${next}`] : []),
    ...items.flatMap((item) => wrongInItem(item)),
  ];
}

const wrongInItem = ({ id, title, url, text, published, updated }: Item): string[] => [
  ...(/^tag:portal\.test,2026:[a-z_]+\/\w+$/.test(id) ? [] : [`id ${id}`]),
  ...(title && text ? [] : [`${id} has no words`]),
  ...(text.replace(/\.$/, '') === title ? [`${id} says twice the same`] : []),
  ...(url.startsWith(`${ORIGIN}/`) ? [] : [`${id} leads to ${url}`]),
  ...[published, updated].filter((at) => !MOMENT.test(at)).map((at) => `${id} is of ${at}`),
  ...(published <= updated ? [] : [`${id} changed before it was published`]),
];

/** The feed at a path, whose end says its format. */
export async function feedAt(path: string): Promise<Read> {
  return readFeed(await (await ask(path)).text(), /\.json(?:\?|$)/.test(path) ? 'json' : 'atom');
}

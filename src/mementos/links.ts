import { httpDate, type Memento, type Mementos } from './memento.ts';

/** A web link as HTTP headers and link-format write it (RFC 8288, RFC 6690). */
export const link = (address: string, rel: string, more: Record<string, string> = {}) =>
  [`<${address}>`, ...Object.entries({ rel, ...more }).map(([name, value]) => `${name}="${value}"`)].join(
    '; ',
  );

const FORMAT = { type: 'application/link-format' };

export const timeGate = (origin: string, path: string) => `${origin}/timegate/${origin}${path}`;

/** `after` is the place at which an earlier page of it ended. */
export const timeMap = (origin: string, path: string, after?: string | number) =>
  `${origin}/timemap/${after === undefined ? '' : `${after}/`}${origin}${path}`;

/** From a page to the doors of its past. */
export const toTime = (origin: string, path: string): string[] => [
  link(timeGate(origin, path), 'timegate'),
  link(timeMap(origin, path), 'timemap', FORMAT),
];

/** From a page of now: to its past, and to the address at which what it says now can be cited. */
export const linksOfNow = (origin: string, path: string, cited: string | null): string[] => [
  ...toTime(origin, path),
  ...(cited ? [link(origin + cited, 'cite-as'), link(`${origin}${path}#riwayat`, 'version-history')] : []),
];

/**
 * From a memento: to what it is one of, to its neighbours in time, and the same as versions (RFC 5829, RFC 8574). It is
 * cited at `cited`: ages are counted to the second that was asked for, so that second is what was read.
 */
export function linksOfMemento(origin: string, path: string, mementos: Mementos, cited?: string): string[] {
  const { chosen, prev, next } = mementos;
  const own = cited ?? chosen?.path;
  const version = (memento: Memento | null, rel: string) =>
    memento ? [link(origin + memento.path, rel)] : [];
  return [
    link(origin + path, 'original'),
    ...toTime(origin, path),
    ...mementoLinks(origin, mementos),
    ...(own ? [link(origin + own, 'cite-as')] : []),
    link(origin + path, 'latest-version'),
    link(`${origin}${path}#riwayat`, 'version-history'),
    ...version(prev, 'predecessor-version'),
    ...version(next, 'successor-version'),
  ];
}

/** Each memento once, with all that it is: "first prev memento". */
export function mementoLinks(origin: string, mementos: Mementos): string[] {
  const rels = new Map<string, string[]>();
  const names = { first: 'first', prev: 'prev', chosen: '', next: 'next', last: 'last' } as const;
  const found = Object.entries(names).flatMap(([key, rel]) => {
    const memento = mementos[key as keyof Mementos];
    if (!memento) return [];
    rels.set(memento.path, [...(rels.get(memento.path) ?? []), ...(rel ? [rel] : [])]);
    return [memento];
  });
  const each = new Map(found.map((memento) => [memento.path, memento]));
  return [...each.values()].map(({ path, at }) =>
    link(origin + path, [...(rels.get(path) ?? []), 'memento'].join(' '), { datetime: httpDate(at) }),
  );
}

/** A page of a TimeMap: mementos in order, oldest first; `ends` says whether the first or the last is among them. */
export function timeMapText(
  origin: string,
  path: string,
  page: { self: string; next: string | null; mementos: Memento[]; ends: { first: boolean; last: boolean } },
): string {
  const { self, next, mementos, ends } = page;
  const [from, until] = [mementos[0]?.at ?? '', mementos.at(-1)?.at ?? ''];
  return [
    link(origin + path, 'original'),
    link(self, 'self', { ...FORMAT, from: httpDate(from), until: httpDate(until) }),
    link(timeGate(origin, path), 'timegate'),
    ...(next ? [link(next, 'timemap', { ...FORMAT, from: httpDate(until) })] : []),
    ...mementos.map(({ path: at, at: second }, i) => {
      const rels = [
        ...(ends.first && i === 0 ? ['first'] : []),
        ...(ends.last && i === mementos.length - 1 ? ['last'] : []),
        'memento',
      ];
      return link(origin + at, rels.join(' '), { datetime: httpDate(second) });
    }),
  ].join(',\n');
}

import { expect } from 'vitest';
import { all, first } from './markup.ts';
import { ask } from './portal.ts';

/** What every way of citing one thing must say alike; '' where it says nothing. */
export interface Cited {
  creators: string[];
  title: string;
  date: string;
  institution: string;
  number: string;
  url: string;
}

/** A page as its reader gets it. */
export const pageAt = async (path: string): Promise<string> => {
  const response = await ask(path);
  expect(response.status, path).toBe(200);
  return response.text();
};

const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (text: string) => text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign);

/** The content of a meta element of a page; '' when it is empty or there is none. */
export function meta(page: string, name: string): string {
  const element = page.match(new RegExp(`<meta[^>]*\\sname="${name.replace('.', '\\.')}"[^>]*>`))?.[0] ?? '';
  return plain(/content="([^"]*)"/.exec(element)?.[1] ?? '');
}

// The comma that ends a name in meta tags alone, and marks it as a name in one piece.
const unmarked = (name: string) => name.replace(/,$/, '');

/** What a page says in its head. */
export const fromHead = (page: string): Cited => ({
  creators: [meta(page, 'citation_author')].filter(Boolean).map(unmarked),
  title: meta(page, 'citation_title'),
  date: meta(page, 'citation_publication_date'),
  institution:
    meta(page, 'citation_technical_report_institution') ||
    meta(page, 'citation_journal_title') ||
    meta(page, 'citation_publisher'),
  number: meta(page, 'citation_technical_report_number'),
  url: meta(page, 'citation_public_url'),
});

/** What a RIS file says. */
export function fromRis(text: string): Cited {
  const lines = text.split('\r\n').filter(Boolean);
  expect([lines[0]?.slice(0, 6), lines.at(-1)]).toEqual(['TY  - ', 'ER  - ']);
  const of = (tag: string) => lines.flatMap((line) => (line.startsWith(`${tag}  - `) ? [line.slice(6)] : []));
  return {
    creators: [...of('AU'), ...of('A1')],
    title: of('TI').join(),
    date: [...of('DA'), ...of('Y1')].join().replace(/\/$/, '').replaceAll('/', '-'),
    institution: [...of('PB'), ...of('T2')].join(),
    number: of('SN').join(),
    url: of('UR').join(),
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What a BibTeX file says; its day as BibLaTeX reads it, which year, month and day must say too. */
export function fromBib(text: string): Cited {
  const of = (name: string) =>
    (new RegExp(`^  ${name} = \\{?\\{?(.*?)\\}?\\}?,?$`, 'm').exec(text)?.[1] ?? '').replaceAll(
      /\\([{}$&%#_])/g,
      '$1',
    );
  const [year, month, day] = of('date').split('-');
  expect([of('year'), of('month'), of('day')]).toEqual([
    year ?? '',
    MONTHS[Number(month) - 1] ?? '',
    day ?? '',
  ]);
  return {
    creators: [of('author')].filter(Boolean),
    title: of('title'),
    date: of('date'),
    institution: of('institution') || of('journal') || of('publisher'),
    number: of('number'),
    url: of('url'),
  };
}

type Item = Record<string, never> & { author?: { literal: string }[]; issued?: { 'date-parts': number[][] } };

/** What a CSL-JSON file says. */
export function fromCsl(text: string): Cited {
  const [item] = JSON.parse(text) as Item[];
  const [day = []] = item?.issued?.['date-parts'] ?? [];
  return {
    creators: item?.author?.map(({ literal }) => literal) ?? [],
    title: item?.title ?? '',
    date: day.map((part) => String(part).padStart(2, '0')).join('-'),
    institution: item?.publisher ?? '',
    number: item?.number ?? '',
    url: item?.URL ?? '',
  };
}

/** What the entries of a list say to reference managers (COinS). */
export const fromList = (page: string): Cited[] =>
  all(page, /<span class="Z3988" title="([^"]*)">/g).map((title) => {
    const of = new URLSearchParams(plain(title));
    expect(of.get('ctx_ver')).toBe('Z39.88-2004');
    return {
      creators: of.getAll('rft.aucorp'),
      title: of.get('rft.btitle') ?? '',
      date: of.get('rft.date') ?? '',
      institution: of.get('rft.publisher') ?? '',
      number: of.get('rft.number') ?? '',
      url: of.get('rft_id') ?? '',
    };
  });

/** The three files of a panel by the end of their names, as the links of the panel lead to them. */
export async function filesOf(panel: string): Promise<Record<'ris' | 'bib' | 'json', string>> {
  const paths = all(panel, /href="([^"]+\.(?:ris|bib|json)(?:\?[^"]*)?)"/g);
  expect(paths).toHaveLength(3);
  const texts = await Promise.all(paths.map(pageAt));
  return Object.fromEntries(
    paths.map((path, i) => [/\.(\w+)(?:\?|$)/.exec(path)?.[1] ?? '', texts[i]]),
  ) as never;
}

/** The panel of a page with which it, or a part of it, is cited. */
export const panelOf = (page: string, id = 'kutip'): string =>
  first(page, new RegExp(`<details id="${id}"[^>]*>(.*?)</details>`, 's'));

/** What stands for search engines on a page, in the words of schema.org. */
export const structured = (page: string): Record<string, unknown>[] =>
  all(page, /<script type="application\/ld\+json">(.*?)<\/script>/gs).map(
    (text) => JSON.parse(text) as Record<string, unknown>,
  );

const nameOf = (of?: { name?: string }) => of?.name ?? '';

/** What a thing of schema.org says of how it is cited. */
export function fromThing(thing: Record<string, never>): Cited {
  return {
    creators: [nameOf(thing.author)].filter(Boolean),
    title: thing.headline ?? '',
    date: thing.datePublished ?? '',
    institution: nameOf(thing.publisher),
    number: thing.reportNumber ?? '',
    url: thing.url ?? '',
  };
}

const documents = new Set(['Report', 'NewsArticle', 'WebPage']);

/** Every document that stands for search engines on a page, those within others too. */
export const documentsOf = (page: string): Record<string, never>[] =>
  structured(page)
    .flatMap((thing) => [thing, ...((thing.hasPart ?? []) as Record<string, unknown>[])])
    .filter((thing) => documents.has(String(thing['@type']))) as Record<string, never>[];

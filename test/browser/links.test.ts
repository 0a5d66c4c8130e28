import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type Portal } from './portal.ts';

/** What a crawler needs to know of a page: where it leads and which places it has. */
interface Crawled {
  status: number;
  links: string[];
  ids: Set<string>;
}

let portal: Portal;
/** Officers sign in at "localhost", so that is where every link leads to a page. */
let home = '';
const pages = new Map<string, Crawled>();

/** What all of the crawl may take: two minutes where nothing else runs. */
const CRAWL_MS = 600_000;

beforeAll(async () => {
  portal = await openPortal('links');
  home = portal.origin.replace('127.0.0.1', 'localhost');
  // A wave is all that the one before leads to.
  for (
    let wave = ['/'];
    wave.length > 0;
    wave = [...new Set(wave.flatMap(leadsTo))].filter((to) => !pages.has(to))
  )
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) => crawlAll(wave.filter((__, i) => i % AT_ONCE === n))),
    );
}, CRAWL_MS);

/** Pages asked for at once: while one is read here, the portal makes the others. */
const AT_ONCE = 6;

async function crawlAll(paths: string[]) {
  for (const path of paths) pages.set(path, await crawl(path));
}

const leadsTo = (path: string) => pages.get(path)!.links.map(addressOf);

afterAll(() => portal?.close());

/** Addresses that lead on: to the version of a day, to what the log sealed, and from an id to its key, which lasts. */
const LEADS_ON = /^\/u\/\w+\/(?:\?per=|v\/\d+\/segel\.)|^\/[a-z-]+\/riwayat\/[a-z]+\/[0-9A-Z]{10}\//;

/** Machines of one network read so often in a minute: every hundred pages are read from another. */
const network = () => `10.0.0.${Math.floor(pages.size / 100)}`;

async function crawl(path: string): Promise<Crawled> {
  const response = await fetch(home + path, {
    redirect: LEADS_ON.test(path) ? 'follow' : 'manual',
    headers: { 'CF-Connecting-IP': network() },
  });
  const html = response.headers.get('content-type')?.startsWith('text/html') ? await response.text() : '';
  await response.body?.cancel().catch(() => {});
  const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, link = '']) => new URL(link.replaceAll('&amp;', '&'), home + path))
    .filter((link) => link.origin === home)
    .map((link) => link.href.slice(home.length));
  return {
    status: response.status,
    links,
    ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
  };
}

const addressOf = (link: string) => link.replace(/#.*$/, '');

// The officers' rooms ask a stranger who it is.
const due = (path: string) => (path === '/petugas/' ? 401 : 200);

describe('from the first page', () => {
  it('every kind of page is reached', () => {
    for (const kind of [
      /^\/[a-z-]+\/$/,
      /\/visi\/$/,
      /\/program\/$/,
      /\/program\/[a-z-]+\/$/,
      /^\/u\/\w+\/$/,
      /\/v\/1\/$/,
      /^\/sumber\//,
    ])
      expect(
        [...pages.keys()].some((path) => kind.test(path)),
        String(kind),
      ).toBe(true);
    process.stdout.write(`  ${pages.size} addresses crawled\n`);
  });

  it('every link of the portal leads somewhere, at its own address', () => {
    const broken = [...pages].filter(([path, page]) => page.status !== due(path));
    const from = (to: string) =>
      [...pages].find(([, page]) => page.links.some((link) => addressOf(link) === to))?.[0];
    expect(broken.map(([path, page]) => `${page.status} ${path} (from ${from(path)})`)).toEqual([]);
  });

  it('every link into a page finds its place there', () => {
    const lost = [...pages].flatMap(([path, page]) =>
      page.links
        .filter((link) => link.includes('#'))
        .filter((link) => !pages.get(addressOf(link))?.ids.has(decodeURIComponent(link.split('#')[1] ?? '')))
        .map((link) => `${path}: ${link}`),
    );
    expect([...pages.values()].some((page) => page.links.some((link) => link.endsWith('#isi')))).toBe(true);
    expect(lost).toEqual([]);
  });

  it('every address of the sitemap is a page', async () => {
    const xml = await (await fetch(`${home}/sitemap.xml`)).text();
    const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    );
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) expect((pages.get(path) ?? (await crawl(path))).status, path).toBe(200);
  });
});

import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { importFile } from '../functions/imports/import-file.ts';
import { readYaml } from '../functions/imports/read-yaml.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { followEvents } from '../functions/search/follow-events.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { ImportFile } from '../src/imports/schema.ts';
import { RegionContent } from '../src/regions/schema.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { sample } from './edge/sample.ts';

// The very files that the site was built from.
const texts = (files: Record<string, unknown>) =>
  Object.entries(files).map(([path, text]) => [path.replace(/.*\/|\.yaml$/g, ''), text as string] as const);
const regions = texts(
  import.meta.glob('../src/content/regions/*.yaml', { query: '?raw', import: 'default', eager: true }),
);
const imports = texts(
  import.meta.glob('../src/content/imports/*.yaml', { query: '?raw', import: 'default', eager: true }),
);

/** The page of one version, which counts to the day on which it was published. */
const isVersion = (path: string) => /^\/u\/\w{10}\/v\//.test(path);

/** Every page that the sitemap names, those of the demonstration, and the permanent page of each version. */
async function publicPages(): Promise<string[]> {
  const map = await (await ask('/sitemap.xml')).text();
  const named = [...map.matchAll(/<loc>[^<]*?\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path!);
  // A search form that nothing was asked of needs no database; a search does. Open data is read from a bucket.
  const fixed = ['/tentang/', '/privasi/', '/pengembang/', '/cari/', '/lacak/', '/tanda-terima/', '/data/'];
  const pages = named.filter((path) => !fixed.some((page) => path.startsWith(page)));
  const versions = pages.filter((path) => path.startsWith('/u/')).map((path) => `${path}v/1/`);
  return [
    ...pages,
    ...versions,
    '/kota-contoh/',
    '/kota-contoh/visi/',
    '/kota-contoh/program/',
    '/kota-contoh/janji/',
    '/cari/?q=masterplan',
  ];
}

/** The one line that a request left in the log. */
function logged(log: { mock: { calls: unknown[][] }; mockClear: () => unknown }): Record<string, unknown> {
  const lines = log.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
  expect(lines).toHaveLength(1);
  log.mockClear();
  return lines[0]!;
}

let pages: string[] = [];
beforeAll(async () => {
  for (const [slug, text] of regions)
    await mirrorRegion(ctxAt(), { slug, content: readYaml(text, RegionContent).data });
  for (const [, text] of imports) await importFile(ctxAt(undefined, env.DB), readYaml(text, ImportFile));
  await followEvents(ctxAt(undefined, env.DB), env.SEARCH);
  pages = await publicPages();
});
afterEach(() => void vi.restoreAllMocks());

describe('every public page', () => {
  it('is one of every kind here, or this file proves little', () => {
    const kinds = [
      /^\/$/,
      /^\/linimasa\/$/,
      /^\/kota-blitar\/$/,
      /\/visi\/$/,
      /^\/janji\/$/,
      /^\/kota-blitar\/janji\/$/,
      /\/program\/$/,
      /\/program\/[a-z-]+\/$/,
    ];
    for (const kind of [...kinds, /^\/u\/\w{10}\/$/, /^\/u\/\w{10}\/v\/1\/$/, /^\/sumber\/\w{10}\/$/])
      expect(pages.filter((path) => kind.test(path)).length, String(kind)).toBeGreaterThan(0);
  });

  it('is live, in one round trip to the database and at most 200 rows read', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    for (const path of pages) {
      const response = await ask(path);
      const page = await response.text();
      expect(response.status, path).toBe(200);
      expect(page, path).toContain(isVersion(path) ? 'Isi halaman ini per ' : 'Isi halaman ini terbaru per ');
      const { d1_calls, d1_rows_read } = logged(log);
      expect(d1_calls, path).toBe(1);
      expect(d1_rows_read, path).toBeGreaterThan(0);
      expect(d1_rows_read, path).toBeLessThanOrEqual(200);
    }
  });

  it('answers 304 without a word to who has it already, and 200 to everybody else', async () => {
    for (const path of pages) {
      const first = await ask(path);
      const tag = first.headers.get('ETag') ?? '';
      await first.text();
      expect(tag, path).toMatch(/^W\/"[0-9a-f]{32}"$/);
      const again = await ask(path, { headers: { 'If-None-Match': tag } });
      expect([again.status, again.headers.get('ETag'), await again.text()], path).toEqual([304, tag, '']);
      const other = await ask(path, { headers: { 'If-None-Match': 'W/"0123456789abcdef0123456789abcdef"' } });
      expect(other.status, path).toBe(200);
    }
  });

  it("never takes the built file's own tag for the live page's", async () => {
    // The page of one promise is drawn when it is asked for: there is no file of it.
    for (const path of pages.filter((one) => !/\/janji\/./.test(one))) {
      const built = (await env.ASSETS.fetch(new URL(path, 'http://portal.test'))).headers.get('ETag');
      expect(built, path).toBeTruthy();
      for (const tag of [built!, built!.replace('W/', '')]) {
        const response = await ask(path, { headers: { 'If-None-Match': tag } });
        expect(response.status, path).toBe(200);
        // A version tells of no newer day: that it is live is seen by a header that no built file has.
        if (isVersion(path)) expect(response.headers.get('Memento-Datetime'), path).toBeTruthy();
        else expect(await response.text(), path).toContain('Isi halaman ini terbaru');
      }
    }
  });

  it('may be kept by nobody longer than the edge keeps it', async () => {
    for (const path of pages)
      expect((await ask(path)).headers.get('Cache-Control'), path).toBe(
        'public, max-age=0, s-maxage=0, must-revalidate',
      );
  });
});

describe('what is published', () => {
  it('is on every page it concerns at once, also for who has the page already, and touches no other', async () => {
    const touched = ['/kota-contoh/', '/linimasa/?wilayah=kota-contoh', '/'];
    const tags = new Map<string, string>();
    for (const path of [...touched, '/kota-blitar/'])
      tags.set(path, (await ask(path)).headers.get('ETag') ?? '');
    const update = {
      ...sample.update,
      key: 'baru-terbit',
      programme: null,
      title: 'Baru saja terbit',
      event_date: '2026-11-20',
      evidence: [{ kind: 'illustration' as const, title: 'Foto', url: 'https://uji.example/foto' }],
    };
    const [author, source] = imports.flatMap(([slug, text]) => {
      if (slug !== 'kota-contoh') return [];
      const { data } = readYaml(text, ImportFile);
      return [data.organisations[0]!.key, data.sources[0]!.key];
    });
    await publishUpdate(ctxAt(), {
      region: 'kota-contoh',
      update: { ...update, author: author!, sources: [source!], claims: [] },
    });
    for (const path of touched) {
      const response = await ask(path, { headers: { 'If-None-Match': tags.get(path)! } });
      expect(response.status, path).toBe(200);
      expect(await response.text(), path).toContain(path === '/' ? '20 November 2026' : 'Baru saja terbit');
    }
    const other = await ask('/kota-blitar/', { headers: { 'If-None-Match': tags.get('/kota-blitar/')! } });
    expect(other.status).toBe(304);
  });
});

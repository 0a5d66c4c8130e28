import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { faulty, slow } from './edge/faulty-db.ts';
import { ask } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

/** Every built page that the database keeps alive; that of open data reads a bucket, one promise is drawn when it is asked for. */
async function builtPages(): Promise<string[]> {
  const map = await (await ask('/sitemap.xml')).text();
  const named = [...map.matchAll(/<loc>[^<]*?\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path!);
  const pages = named.filter(
    (path) => !/^\/(tentang|privasi|pengembang|cari|lacak|tanda-terima|data)\/|\/janji\/./.test(path),
  );
  const versions = pages.filter((path) => path.startsWith('/u/')).map((path) => `${path}v/1/`);
  return [
    ...pages,
    ...versions,
    '/kota-contoh/',
    '/kota-contoh/visi/',
    '/kota-contoh/program/',
    '/kota-contoh/laporan/',
    '/cari/?q=lampu',
  ];
}

const over = (db: Db) => ({ DB: db as D1Database, SEARCH: db as D1Database });
const throwing: Db = {
  prepare: () => {
    throw new Error('D1_ERROR: no such database');
  },
  batch: () => Promise.reject(new Error('D1_ERROR: no such database')),
};
const silent: Db = { prepare: (sql) => env.DB.prepare(sql), batch: () => new Promise(() => {}) };

let pages: string[] = [];
beforeAll(async () => {
  await furnish();
  pages = await builtPages();
  expect(pages.length).toBeGreaterThan(40);
});

describe.each([
  ['fails', faulty(env.DB, 'before')],
  ['loses its answer', faulty(env.DB, 'after')],
  ['is not there at all', throwing],
  ['answers after 3 seconds', slow(env.DB, 3000)],
  ['never answers', silent],
])('when the database %s', (_, db) => {
  it(
    'every built page keeps its words and says of which day they are, and nobody may keep it',
    { timeout: 20_000 },
    async () => {
      const asked = Date.now();
      const responses = await Promise.all(pages.map((path) => ask(path, {}, over(db))));
      for (const [i, response] of responses.entries()) {
        const page = await response.text();
        expect(response.status, pages[i]).toBe(200);
        expect(page, pages[i]).toContain('Isi halaman ini per ');
        expect(page, pages[i]).not.toContain('Isi halaman ini terbaru');
        expect(page.length, pages[i]).toBeGreaterThan(1500);
        expect(response.headers.get('Cache-Control'), pages[i]).toBe('no-store');
        expect(response.headers.has('ETag'), pages[i]).toBe(false);
        expect(response.headers.get('Content-Security-Policy'), pages[i]).toContain("default-src 'none'");
      }
      expect(Date.now() - asked).toBeLessThan(10_000);
    },
  );

  it(
    "a visitor with the built page's tag is not told that nothing changed",
    { timeout: 10_000 },
    async () => {
      const built = (await env.ASSETS.fetch('http://portal.test/kota-blitar/')).headers.get('ETag')!;
      const response = await ask('/kota-blitar/', { headers: { 'If-None-Match': built } }, over(db));
      expect(response.status).toBe(200);
    },
  );

  it('a page that was never built says in plain words to come back', { timeout: 10_000 }, async () => {
    const paths = [`/${REGION}/`, `/${REGION}/program/lampu/`, '/u/0000000000/', '/sumber/0000000000/'];
    const responses = await Promise.all(paths.map((path) => ask(path, {}, over(db))));
    for (const [i, response] of responses.entries()) {
      const path = paths[i];
      const page = await response.text();
      expect(response.status, path).toBe(503);
      expect(Number(response.headers.get('Retry-After')), path).toBeGreaterThan(0);
      expect(response.headers.get('Cache-Control'), path).toBe('no-store');
      expect(page, path).toContain('Coba lagi sebentar lagi');
      expect(page, path).toContain('href="/linimasa/"');
      expect(page, path).not.toMatch(/D1|SQL|Error/);
    }
  });
});

describe('reports of residents when no database says which are still public', () => {
  it.each(['/kota-contoh/laporan/', '/kota-contoh/program/sensor-banjir/'])(
    '%s shows none, says so, and lets people report and track',
    async (path) => {
      const page = await (await ask(path, {}, over(throwing))).text();
      expect(page).toContain('Laporan warga tidak dapat ditampilkan sekarang.');
      expect(page).not.toMatch(/\/laporan\/[0-9A-Z]{10}\//);
      for (const way of ['href="/kota-contoh/lapor/', 'href="/lacak/"']) expect(page).toContain(way);
    },
  );
});

describe('when the database is back', () => {
  it('the pages are live again at once', async () => {
    const response = await ask('/linimasa/');
    expect(await response.text()).toContain('Isi halaman ini terbaru');
    expect(response.headers.get('ETag')).toBeTruthy();
  });
});

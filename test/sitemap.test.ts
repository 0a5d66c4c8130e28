import { expect, it } from 'vitest';
import { ask } from './edge/portal.ts';

it('names every page for developers, and the open data and the promises of every region but the demonstration', async () => {
  const map = await (await ask('/sitemap.xml')).text();
  const named = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
  const files = Object.keys(import.meta.glob('../src/pages/pengembang/*.astro'));
  expect(files.length).toBeGreaterThan(12);
  for (const file of files) {
    const name = /([a-z0-9-]+)\.astro$/.exec(file)![1]!;
    expect(named).toContain(name === 'index' ? '/pengembang/' : `/pengembang/${name}/`);
  }
  expect(named).toContain('/data/kota-kediri/');
  const promises = named.filter((path) => /^\/[a-z-]+\/janji\/[a-z0-9-]+\/$/.test(path));
  expect(promises.length).toBeGreaterThan(3);
  expect(promises.filter((path) => path.startsWith('/kota-contoh/'))).toEqual([]);
  for (const path of ['/data/kota-contoh/', '/404/', '/500/', '/index/']) expect(named).not.toContain(path);
  expect(new Set(named).size).toBe(named.length);
});

import { describe, expect, it } from 'vitest';
import { app } from '../functions/app.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { ALL } from '../src/datasets/manifest.ts';
import { SLUG } from '../src/regions/slug.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { sample } from './edge/sample.ts';

const files = Object.keys({
  ...import.meta.glob('../src/pages/**/*.{astro,ts}'),
  ...import.meta.glob('../src/public/**', { query: '?url' }),
}).map((file) =>
  file
    .replace(/^..\/src\/(?:pages|public)/, '')
    .replace(/(?:\/index)?\.astro$/, '/')
    .replace(/\[(\w+)\]/g, ':$1'),
);
const routes = [...new Set([...app.routes.map(({ path }) => path), ...files])];

/** Whatever stands before the name of a region in an address. */
const before = [...new Set(routes.flatMap((path) => /^(.*?\/):region\b/.exec(path)?.[1] ?? []))];

/** What stands in the same place in addresses that are no region's. */
const words = before.flatMap((start) =>
  routes
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length).split(/[/.]/)[0] ?? '')
    .filter((word) => /^[a-z]/.test(word)),
);
const taken = [...new Set([ALL, ...words])];

describe('no region takes the address of anything else', () => {
  it('in any place where regions and other things stand side by side', () => {
    expect(before).toEqual(expect.arrayContaining(['/', '/data/', '/feeds/']));
    expect(taken).toEqual(
      expect.arrayContaining(['semua', 'arsip', 'data', 'laporan', 'petugas', 'sitemap']),
    );
    expect(taken.filter((word) => new RegExp(`^${SLUG}$`).test(word))).toEqual([]);
  });

  it('for a file that is called like one is refused, with the way that is right', async () => {
    for (const slug of [...taken, 'blitar', 'Kota-blitar', 'kota-', `kota-${'a'.repeat(51)}`, 'kota-a/b'])
      await expect(mirrorRegion(ctxAt(), { slug, content: sample.region }), slug).rejects.toThrow(
        /diawali kota- atau kabupaten-.*kota-blitar/,
      );
    expect(await rows('SELECT slug FROM region')).toEqual([]);
    expect(await rows("SELECT id FROM event WHERE noun = 'region'")).toEqual([]);
  });
});

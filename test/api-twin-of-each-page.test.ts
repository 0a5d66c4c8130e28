import { expect, it } from 'vitest';
import { app } from '../functions/app.ts';
import { noTwins } from '../src/api/no-twins.ts';
import { twinsOf } from '../src/api/twins.ts';

const built = Object.keys(import.meta.glob('../src/pages/**/*.astro')).map((file) =>
  file
    .replace('../src/pages', '')
    .replace(/(?:\/index)?\.astro$/, '/')
    .replace(/\[(\w+)\]/g, ':$1'),
);
const served = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);

/** What stands in an address for a part that has a name. */
const parts: Record<string, string> = { region: 'kota-contoh', slug: 'lampu', version: '1', kind: 'program' };

/** One address of each kind of page that everybody may open: those that are built, and those that are drawn. */
const pages = [...new Set([...built, ...served])]
  .filter((path) => path.endsWith('/') && !/^\/(?:petugas|shell|api)\//.test(path))
  .map((path) => path.replace(/:(\w+)(?:\{[^/]*\})?/g, (_, name: string) => parts[name] ?? '7K3M9QXT2B'));

const patterns = Object.keys(noTwins).map(
  (page) => new RegExp(`^${page.replaceAll('*/', '[^/]+/').replace('**', '(?:.+/)?')}$`),
);

it('every public page has a twin for programs, or a written reason why not, and never both', () => {
  expect(pages.length).toBeGreaterThan(40);
  const unsettled = pages.filter(
    (page) => (twinsOf(page) !== null) === patterns.some((one) => one.test(page)),
  );
  expect(unsettled).toEqual([]);
});

it('no reason is written down for a page that is not there', () => {
  const idle = patterns.filter((one) => !pages.some((page) => one.test(page)));
  expect(idle).toEqual([]);
});

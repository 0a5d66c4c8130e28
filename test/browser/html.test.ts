import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { everyPage, lateNews, openPortal, type Portal } from './portal.ts';
import { scriptsOf } from './scripts.ts';

/** One round trip of a slow network carries about 14 kB: the page and its style must fit. */
const PAGE_BYTES = 14_000;
const STYLE_BYTES = 6_000;
const SCRIPT_BYTES = 10_240;

const built = globSync('.test/dist/**/*.html').map((path) => path.replaceAll('\\', '/'));
const gzip = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal('html', lateNews);
});
afterAll(() => portal?.close());

const pages = await everyPage();

describe('the HTML', () => {
  it('of every built page is valid', async () => {
    expect(built.length).toBeGreaterThan(50);
    const found = await Promise.all(
      built.map(async (path) =>
        (await faults(readFileSync(path, 'utf8'))).map((fault) => `${path}:${fault}`),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  it.each(pages)('of the composed page is valid: %s', async (_, path, status) => {
    const response = await fetch(portal.origin + path);
    expect(response.status).toBe(status);
    expect(await faults(await response.text())).toEqual([]);
  });

  it('is really checked', async () => {
    const said = (await faults('<p id="a">x</p><p id="a"><img src="x"></p>')).join('\n');
    expect(said).toContain('no-dup-id');
    expect(said).toContain('wcag/h37');
  });
});

// Four rules of the recommended preset are off in .htmlvalidate.json, because they speak of style and not of HTML:
// void-style and attribute-boolean-style (how the two renderers write <br> and `reversed`), and long-title (a title
// is the headline an author wrote, and it is not cut for the sake of a search engine's result list). form-dup-name is off
// too: a list is sent as fields that share a name, and the rule knows that of ticks but not of hidden fields.

const regions = globSync('src/content/regions/*.yaml').map((path) => path.replace(/^.*[/\\]|\.yaml$/g, ''));

describe('the weight', () => {
  const styles = globSync('.test/dist/_astro/*.css').filter((path) => !path.includes('leaflet'));
  const style = gzip(Buffer.concat(styles.map((path) => readFileSync(path))));

  it(`of the stylesheet is at most ${STYLE_BYTES} bytes`, () => {
    expect(styles).toHaveLength(1);
    process.stdout.write(`  style: ${style} bytes gzip\n`);
    expect(style).toBeLessThanOrEqual(STYLE_BYTES);
  });

  it('of scripts is nothing on every page that the public reads', () => {
    const scripted = built.filter((path) =>
      /<script(?![^>]*application\/ld\+json)/.test(readFileSync(path, 'utf8')),
    );
    expect(scripted.map((path) => path.replaceAll('\\', '/')).toSorted()).toEqual(
      // That of the lists is the offer of a map, which fetches nothing before somebody taps.
      [
        'lacak',
        // Checks a proof, offline.
        'log',
        // Calls an example with other values, when somebody opens one.
        'shell/api-reference',
        'shell/console',
        'shell/feedback-form',
        'shell/passkey',
        'shell/report',
        'shell/requests',
        'tanda-terima',
      ]
        .concat(regions.map((region) => `${region}/laporan`))
        .map((path) => `.test/dist/${path}/index.html`)
        .toSorted(),
    );
  });

  it(`of the scripts of any one page is at most ${SCRIPT_BYTES} bytes`, () => {
    const weights = built.map((path) => [path, gzip([...scriptsOf(path).values()].join(''))] as const);
    expect(Math.max(...weights.map(([, weight]) => weight))).toBeGreaterThan(1000);
    expect(weights.filter(([, weight]) => weight > SCRIPT_BYTES)).toEqual([]);
  });

  it.each(regions)(`of /%s/ and its style is at most ${PAGE_BYTES} bytes`, async (slug) => {
    const page = gzip(await (await fetch(`${portal.origin}/${slug}/`)).text());
    process.stdout.write(`  /${slug}/: ${page} + ${style} bytes gzip\n`);
    expect(page).toBeGreaterThan(1000);
    expect(page + style).toBeLessThanOrEqual(PAGE_BYTES);
  });
});

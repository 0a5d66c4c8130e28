import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { openPortal, type Portal } from './portal.ts';

const PROGRAMME = '/kota-contoh/program/layanan-satu-pintu/';
const FRAMED = [
  `/semat${PROGRAMME}`,
  `/semat${PROGRAMME}kurva-s/`,
  '/semat/kota-contoh/',
  '/semat/kota-hilang/',
];
const REFUSED = [PROGRAMME, '/kota-contoh/', '/', `${PROGRAMME}lembar/`, '/tentang/', '/kota-hilang/'];

let portal: Portal;
let browser: Browser;
let elsewhere: Server;
let site = '';
beforeAll(async () => {
  portal = await openPortal('embeds');
  browser = await openChromium();
  elsewhere = createServer((asked, answer) => {
    const path = new URL(asked.url!, 'http://x').searchParams.get('path');
    answer.setHeader('Content-Type', 'text/html');
    answer.end(
      `<title>Koran</title><iframe src="${portal.origin}${path}" width="300" height="500"></iframe>`,
    );
  }).listen(0);
  site = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
  elsewhere?.close();
});

/** The heading that a reader of another site sees in a frame with a page of the portal; null where the browser refuses. */
async function headingIn(path: string): Promise<string | null> {
  const page = await browser.newPage();
  await page.goto(`${site}/?path=${encodeURIComponent(path)}`, { waitUntil: 'load' });
  const frame = page.frames()[1]!;
  const heading = await frame.locator('h1').innerText();
  // What the browser says in its place is at an address of its own, of which it tells late.
  const isRefused = (await frame.evaluate(() => location.protocol)) === 'chrome-error:';
  await page.close();
  return isRefused ? null : heading;
}

describe('on a page of another origin', () => {
  it.each(FRAMED)('%s is shown in a frame', async (path) => {
    expect(await headingIn(path)).toMatch(/\S/);
  });

  it.each(REFUSED)('%s is refused by the browser', async (path) => {
    expect(await headingIn(path)).toBeNull();
  });

  it('a chart is shown as a picture, as a drawing and as points', async () => {
    const page = await browser.newPage();
    await page.goto(site);
    const charts = [`${PROGRAMME}kurva-s`, '/kota-contoh/kinerja/bulan', '/kota-contoh/kinerja/pertanyaan'];
    const files = charts.flatMap((path) => ['svg', 'png'].map((end) => `${portal.origin}${path}.${end}`));
    const widths = await page.evaluate(async (addresses) => {
      const images = addresses.map((src) => Object.assign(new Image(), { src }));
      await Promise.all(images.map((image) => image.decode()));
      return images.map((image) => image.naturalWidth);
    }, files);
    expect(widths).toEqual([800, 1200, 800, 1200, 800, 1200]);
    await page.close();
  });
});

describe.each(FRAMED)('%s', (path) => {
  it('is readable at 300 pixels, in light and dark, without a script and without a barrier', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 300, height: 500 }, colorScheme });
      await page.goto(portal.origin + path);
      expect(await sideways(page)).toEqual([]);
      expect(await barriers(page)).toEqual([]);
      await page.close();
    }
  });
});

/** The codes that pages offer, as somebody copies them. */
async function offered(path: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(portal.origin + path);
  const codes = await page.locator('#sematkan code, details code').allTextContents();
  await page.close();
  return codes.filter((code) => code.startsWith('<iframe'));
}

/** How high each frame stands on a page of that width, and how high what it shows is, in CSS pixels. */
async function measured(codes: string[], width: number) {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(site);
  await page.setContent(`<body style="margin:0">${codes.join('').replaceAll('loading="lazy"', '')}`, {
    waitUntil: 'networkidle',
  });
  const outer = await page.locator('iframe').evaluateAll((all) => all.map((one) => one.clientHeight));
  const inner = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.evaluate(() => document.body.getBoundingClientRect().bottom)),
  );
  await page.close();
  return codes.map((code, i) => ({ code, frame: outer[i]!, content: Math.ceil(inner[i]!) }));
}

describe('the code of a frame', () => {
  it.each([PROGRAMME, '/kota-contoh/', '/kota-contoh/janji/', '/janji/'])(
    'on %s gives it room for all that it shows, and not much more',
    async (path) => {
      const codes = await offered(path);
      expect(codes.length).toBeGreaterThan(0);
      for (const width of [320, 360, 640])
        for (const { code, frame, content } of await measured(codes, width)) {
          expect(frame, `${width}: ${code}`).toBeGreaterThanOrEqual(content);
          expect(frame - content, `${width}: ${code}`).toBeLessThanOrEqual(frame / 3);
        }
    },
  );
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idFor } from '../../functions/core/ids.ts';
import { barriers, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { openPortal, type Portal } from './portal.ts';

const PROGRAMME = '/kota-contoh/program/layanan-satu-pintu/';
const UPDATE = `/u/${await idFor('kota-contoh', 'update', 'halte-selesai')}/`;
const FRAMED = [
  `/semat${PROGRAMME}`,
  `/semat${PROGRAMME}kurva-s/`,
  '/semat/kota-contoh/',
  '/semat/kota-hilang/',
];
const REFUSED = [PROGRAMME, '/kota-contoh/', '/', `${PROGRAMME}lembar/`, '/tentang/', '/kota-hilang/'];

let portal: Portal;
let browser: Browser;
let tab: Page;
let elsewhere: Server;
let site = '';
beforeAll(async () => {
  portal = await openPortal('embeds');
  browser = await openChromium();
  // One for all, because a new tab is a new program of the browser and costs more than what is looked at.
  tab = await browser.newPage();
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
  await tab.goto(`${site}/?path=${encodeURIComponent(path)}`, { waitUntil: 'load' });
  const frame = tab.frames()[1]!;
  const heading = await frame.locator('h1').innerText();
  // What the browser says in its place is at an address of its own, of which it tells late.
  const isRefused = (await frame.evaluate(() => location.protocol)) === 'chrome-error:';
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
    await tab.goto(site);
    const charts = [`${PROGRAMME}kurva-s`, '/kota-contoh/kinerja/bulan', '/kota-contoh/kinerja/pertanyaan'];
    const files = charts.flatMap((path) => ['svg', 'png'].map((end) => `${portal.origin}${path}.${end}`));
    const widths = await tab.evaluate(async (addresses) => {
      const images = addresses.map((src) => Object.assign(new Image(), { src }));
      await Promise.all(images.map((image) => image.decode()));
      return images.map((image) => image.naturalWidth);
    }, files);
    expect(widths).toEqual([800, 1200, 800, 1200, 800, 1200]);
  });
});

describe.each(FRAMED)('%s', (path) => {
  it('is readable at 300 pixels, in light and dark, without a script and without a barrier', async () => {
    await tab.goto(portal.origin + path);
    expect(await sideways(tab, 300)).toEqual([]);
    expect(await barriers(tab)).toEqual([]);
  });
});

/** The codes that pages offer, as somebody copies them. */
async function offered(path: string): Promise<string[]> {
  await tab.goto(portal.origin + path);
  const codes = await tab.locator('#sematkan code, details code').allTextContents();
  return codes.filter((code) => code.startsWith('<iframe'));
}

/** How high each frame stands on a page of that width, and how high what it shows is, in CSS pixels. */
async function measured(codes: string[], width: number) {
  await tab.setViewportSize({ width, height: 800 });
  await tab.goto(site);
  // Anew for each width: frames out of sight are not told that theirs is another one.
  await tab.setContent(`<body style="margin:0">${codes.join('').replaceAll('loading="lazy"', '')}`, {
    waitUntil: 'load',
  });
  const outer = await tab.locator('iframe').evaluateAll((all) => all.map((one) => one.clientHeight));
  const inner = await Promise.all(
    tab
      .frames()
      .slice(1)
      .map((shown) => shown.evaluate(() => document.body.getBoundingClientRect().bottom)),
  );
  return codes.map((code, i) => ({ code, frame: outer[i]!, content: Math.ceil(inner[i]!) }));
}

/** Pages with something that can be framed, of every kind, and one of which little is known. */
const OFFERING = [
  PROGRAMME,
  '/kota-contoh/',
  '/kota-contoh/janji/',
  '/kota-contoh/janji/?status=terbuka',
  '/kota-contoh/janji/?status=selesai',
  '/kota-blitar/janji/',
  '/kota-mojokerto/janji/',
  '/janji/',
  '/pergeseran/?wilayah=kota-contoh',
  '/kota-contoh/kinerja/',
  UPDATE,
];

/** The frame that a program gets which asks for one so wide. */
async function codeFor(path: string, width: number): Promise<string> {
  const url = encodeURIComponent(portal.origin + path);
  const answer = await fetch(`${portal.origin}/oembed?url=${url}&maxwidth=${width}`);
  return ((await answer.json()) as { html: string }).html;
}

describe('the code of a frame', () => {
  it.each(OFFERING)('on %s gives it room for all that it shows, and not much more', async (path) => {
    const codes = await offered(path);
    expect(codes.length).toBeGreaterThan(0);
    for (const width of [320, 344, 360, 600])
      for (const { code, frame, content } of await measured(codes, width)) {
        expect(frame, `${width}: ${code}`).toBeGreaterThanOrEqual(content);
        // Where a page leaves nothing beside it, a narrow frame is wider than the code can know.
        if (width > 320)
          expect(frame - content, `${width}: ${code}`).toBeLessThan(Math.max(0.4 * frame, 160));
      }
  });

  it('is as high for a program that asks for a width', async () => {
    for (const width of [320, 600]) {
      const codes = await Promise.all(
        [...OFFERING, `${PROGRAMME}kurva-s.svg`].map((path) => codeFor(path, width)),
      );
      for (const { code, frame, content } of await measured(codes, 1000))
        expect(frame, `${width}: ${code}`).toBeGreaterThanOrEqual(content);
    }
  });
});

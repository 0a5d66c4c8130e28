import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idFor } from '../../functions/core/ids.ts';
import { openChromium } from './chromium.ts';
import { openPortal, type Portal } from './portal.ts';

const PROGRAMMES = ['layanan-satu-pintu', 'halte-pintar', 'sensor-banjir', 'pasar-daring', 'jenama-kota'];
const HOME = '/kota-contoh/';

let portal: Portal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openPortal('paper'), openChromium()]);
  // As wide as A4 between its margins.
  page = await browser.newPage({ viewport: { width: 703, height: 1032 } });
  await page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const sheets = async () =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length;

describe('on paper', () => {
  it.each(PROGRAMMES)('the fact sheet of %s is one sheet of A4, on both sides', async (slug) => {
    await page.goto(`${portal.origin}${HOME}program/${slug}/lembar/`);
    expect(await sheets()).toBeLessThanOrEqual(2);
  });

  it('every address to which a fact leads is whole, and nothing is wider than the paper', async () => {
    const source = await idFor('kota-contoh', 'source', 'c1');
    const paths = ['', 'program/', 'program/layanan-satu-pintu/', 'janji/', 'pergeseran/', 'kinerja/'];
    for (const path of [...paths.map((p) => HOME + p), `/sumber/${source}/`, '/pergeseran/']) {
      await page.goto(portal.origin + path);
      const told = await page.locator('.paper-only:visible').allTextContents();
      for (const address of told.filter((text) => text.includes('/')))
        expect(address, path).toContain(`${portal.origin}/`);
      const [wide, room] = await page.evaluate(
        () => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const,
      );
      expect(wide, path).toBeLessThanOrEqual(room);
    }
  });

  it('a promise says where it is found again', async () => {
    await page.goto(`${portal.origin}${HOME}janji/`);
    const addresses = await page
      .locator('.claims .wrong[rel~=bookmark] .paper-only:visible')
      .allTextContents();
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses)
      expect(address.trim()).toMatch(new RegExp(`^${portal.origin}/kota-contoh/janji/[a-z-]+/\\?per=`));
  });
});

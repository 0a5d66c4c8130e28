import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, PHONE, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  portal = await openPortal('api-reference');
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

async function open(javaScriptEnabled: boolean) {
  const page = await (await browser.newContext({ viewport: PHONE, javaScriptEnabled })).newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && wrong.push(line.text()));
  await page.goto(`${portal.origin}/pengembang/api/`);
  return { page, wrong };
}

describe('the reference of the API in a browser', () => {
  it('calls an address and shows what it answers', async () => {
    const { page, wrong } = await open(true);
    const section = page.locator('#getRegion');
    await section.locator('summary').first().click();
    await section.getByRole('link', { name: 'Buka contoh ini' }).click();
    await section.getByLabel('region').fill('kota-contoh');
    await section.getByRole('button', { name: 'Panggil' }).click();
    await section.getByRole('status').filter({ hasText: '"name": "Kota Contoh"' }).waitFor();
    expect(await section.getByRole('status').textContent()).toMatch(
      /^GET http\S+\/api\/v1\/regions\/kota-contoh\n200 application\/json/,
    );
    await section.getByLabel('region').fill('kota-entah');
    await section.getByRole('button', { name: 'Panggil' }).click();
    await section.getByRole('status').filter({ hasText: '"status": 404' }).waitFor();
    expect(await sideways(page)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    // The browser itself notes that an answer was 404.
    expect(wrong.filter((one) => !one.includes('404'))).toEqual([]);
  });

  it('is whole without a script', async () => {
    const { page, wrong } = await open(false);
    expect(await page.locator('#getRegion').textContent()).toMatch(
      /GET \/api\/v1\/regions\/\{region\}.*curl/s,
    );
    await page.locator('#getRegion summary').first().click();
    const example = page.locator('#getRegion').getByRole('link', { name: 'Buka contoh ini' });
    expect(await example.getAttribute('href')).toMatch(/^\/api\/v1\/regions\/[a-z-]+$/);
    expect(wrong).toEqual([]);
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axe, keep, PHONE } from './checks.ts';
import { openChromium } from './chromium.ts';
import { openPortal, type Portal } from './portal.ts';

// One grey pixel.
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

const asked: string[] = [];
let tiles: Server;
let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  tiles = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Content-Type', 'image/png').end(TILE);
  });
  await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve));
  const { port } = tiles.address() as AddressInfo;
  const vars = {
    MAP_TILES: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
    MAP_CREDIT: 'Peta <b>uji</b>',
  };
  portal = await openPortal('requests', undefined, vars);
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
  tiles?.close();
});

it('shows a map when somebody taps, and asks nobody before', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  const wrongs: string[] = [];
  page.on('console', (line) => void (['error', 'warning'].includes(line.type()) && wrongs.push(line.text())));
  page.on('pageerror', (error) => wrongs.push(error.message));
  await page.goto(`${portal.origin}/kota-contoh/laporan/`, { waitUntil: 'load' });
  const show = page.getByRole('button', { name: 'Tampilkan peta' });
  expect(await page.locator('main').innerText()).toContain('Peta diambil dari 127.0.0.1');
  expect(asked).toEqual([]);
  await show.press('Enter');
  const map = page.getByRole('region', { name: 'Peta laporan di halaman ini' });
  await map.locator('.leaflet-tile-loaded').first().waitFor();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true);
  // The points are those of the list, no more exact than the list.
  const places = await page
    .locator('li[data-lat]')
    .evaluateAll((all) => all.map((li) => li.getAttribute('data-lat')));
  expect(await map.locator('path.leaflet-interactive').count()).toBe(places.length);
  expect(places.every((lat) => /^-8\.\d{1,3}$/.test(lat ?? ''))).toBe(true);
  // A credit is a text, whatever it holds.
  expect(await map.locator('.leaflet-control-attribution').innerText()).toContain('Peta <b>uji</b>');
  expect((await axe(page)).violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await keep(page, 'map');
  expect(wrongs).toEqual([]);
  await page.close();
});

it('goes on without the map when its script or tiles do not come', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.route('**/leaflet*', (route) => route.abort());
  await page.goto(`${portal.origin}/kota-contoh/laporan/`, { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Tampilkan peta' }).click();
  await page.getByText('Peta tidak dapat dimuat').waitFor();
  expect(await page.locator('.cards > li').count()).toBe(9);
  await page.close();
});

it('lets somebody say "saya juga" and take it back, without JavaScript', async () => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  const origin = portal.origin.replace('127.0.0.1', 'localhost');
  await page.goto(`${origin}/kota-contoh/laporan/?kategori=jalan`);
  await page.getByRole('link', { name: 'Jalan dan trotoar' }).click();
  await page.getByRole('button', { name: 'Saya juga mengalaminya' }).click();
  expect(await page.getByRole('status').innerText()).toContain('Anda ikut dihitung');
  expect(await page.locator('#saya-juga').innerText()).toContain('1 warga lain');
  expect((await context.cookies()).map(({ name, httpOnly }) => [name, httpOnly])).toEqual([
    ['__Host-juga', true],
  ]);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  expect(await page.getByRole('status').innerText()).toContain('Sudah diurungkan');
  await context.close();
});

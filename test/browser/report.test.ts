import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, keep, PHONE, picture, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { faults } from './faults.ts';
import { openPortal, type Portal } from './portal.ts';

/** A step of the form, compressed as it goes over the wire. */
const STEP_BYTES = 30_000;
const LAPOR = '/kota-contoh/lapor/';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  portal = await openPortal('report');
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

/** What is looked at on every step; barriers only on a walk with scripts, because the tool that looks is one itself. */
async function look(page: Page, name: string, scripted: boolean): Promise<void> {
  const html = await page.content();
  expect(await faults(html), name).toEqual([]);
  expect(gzipSync(html).length).toBeLessThanOrEqual(STEP_BYTES);
  await keep(page, scripted ? name : `${name}-tanpa-js`);
  if (!scripted) return;
  expect(await sideways(page), name).toEqual([]);
  expect(await barriers(page), name).toEqual([]);
  await page.setViewportSize(PHONE);
}

async function open(scripted: boolean) {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: scripted });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

describe('a resident with a phone', () => {
  it.each([
    ['without JavaScript', false],
    ['meeting no barrier', true],
  ])('reports with two photos, through a mistake, %s', { timeout: 300_000 }, async (_, scripted) => {
    const page = await open(scripted);
    await page.goto(portal.origin + LAPOR);
    await look(page, 'langkah-1', scripted);
    await page.getByLabel('Cari kategori').fill('gelap');
    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    await page.getByRole('button', { name: 'Lampu jalan' }).click();

    const photo = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await picture(page, { type: 'jpeg' }) };
    await page.getByLabel('Patokan').fill('depan pos ronda');
    await page.getByLabel('Kecamatan atau kelurahan').selectOption({ index: 2 });
    await page.getByLabel('Foto', { exact: false }).setInputFiles([photo, { ...photo, name: 'b.jpg' }]);
    await page.getByRole('button', { name: 'Periksa laporan' }).click();
    await page.getByRole('alert').waitFor();
    await look(page, 'keliru', scripted);
    expect(await page.locator('.files img').count()).toBe(2);
    expect(await page.getByLabel('Patokan').inputValue()).toBe('depan pos ronda');

    await page.getByRole('alert').getByRole('link').first().click();
    await page.getByLabel('Apa yang terjadi?').fill('Tiga lampu padam. Telepon saya 0812-3456-7890.');
    await page.getByRole('button', { name: 'Periksa laporan' }).click();
    await page.getByRole('heading', { name: 'Begini publik melihatnya' }).waitFor();
    expect(await page.getByRole('note').innerText()).toContain('nomor telepon');
    await look(page, 'periksa', scripted);

    await page.getByRole('button', { name: 'Ubah isian Apa yang terjadi?' }).click();
    expect(page.url()).toContain('#description');
    await page.getByLabel('Apa yang terjadi?').fill('Tiga lampu padam sejak Senin.');
    await page.getByRole('button', { name: 'Periksa laporan' }).click();
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.getByRole('heading', { name: 'Laporan diterima' }).waitFor();
    expect(await page.locator('.code').first().innerText()).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(await page.locator('main').innerText()).toContain('Bersama 2 foto.');
    await look(page, 'tanda-terima', scripted);
    await page.context().close();
  });

  it('goes through the form by keyboard, each stop in sight and in the order of the page', async () => {
    const page = await open(true);
    await page.goto(`${portal.origin}${LAPOR}?kategori=lampu-jalan`);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    const tops: number[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const { top, name, seen } = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const box = element.getBoundingClientRect();
        return {
          top: box.top + scrollY,
          name: element.getAttribute('name'),
          seen: box.top > -1 && box.bottom < innerHeight + 1,
        };
      });
      expect(name).not.toBe('situs');
      expect(seen).toBe(true);
      tops.push(top);
      if (await page.evaluate(() => document.activeElement?.textContent === 'Periksa laporan')) break;
    }
    expect(tops.length).toBeGreaterThan(15);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    await page.context().close();
  });
});

describe('a draft on the phone', () => {
  it('is offered back, can be thrown away, is never sent offline, and ends with the receipt', async () => {
    const page = await open(true);
    const form = `${portal.origin}${LAPOR}?kategori=lampu-jalan`;
    await page.goto(form);
    await page.getByLabel('Apa yang terjadi?').fill('Lampu depan sekolah padam.');
    await page.goto(form);
    await page.getByRole('button', { name: 'Pakai draf' }).click();
    expect(await page.getByLabel('Apa yang terjadi?').inputValue()).toBe('Lampu depan sekolah padam.');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Periksa laporan' }).click();
    await page.getByText('Tidak ada sambungan').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Periksa laporan' }).click();
    await page.getByRole('heading', { name: 'Begini publik melihatnya' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.getByText('Jangan tutup halaman ini').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.getByRole('heading', { name: 'Laporan diterima' }).waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    await page.goto(form);
    await page.getByLabel('Patokan').fill('dekat jembatan');
    await page.goto(form);
    await page.getByRole('button', { name: 'Hapus draf' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });

  it('keeps no contact and no place, ends after three days, and holds nothing of a secret report', async () => {
    const page = await open(true);
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    await page.goto(`${portal.origin}${LAPOR}?kategori=lampu-jalan`);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    const said = { description: 'Lampu gang padam.', phone: '081234567890', position: '-8.0983, 112.1681' };
    for (const [name, text] of Object.entries(said)) await page.locator(`form [name=${name}]`).fill(text);
    expect(await kept()).toContain(said.description);
    expect(await kept()).not.toMatch(/081234567890|112\.1681/);
    await page.locator('[name=is_secret]').check();
    expect(await kept()).toBe('{}');
    await page.getByLabel('Patokan').fill('pos ronda');
    expect(await kept()).toBe('{}');
    await page.locator('[name=is_secret]').uncheck();
    expect(await kept()).toContain('pos ronda');
    await page.getByRole('button', { name: 'Hapus draf' }).click();
    expect(await kept()).toBe('{}');
    await page.getByLabel('Patokan').fill('pos ronda 2');
    await page.clock.install({ time: Date.now() + 73 * 3_600_000 });
    await page.reload();
    expect(await kept()).toBe('{}');
    expect(await page.getByRole('button', { name: 'Pakai draf' }).count()).toBe(0);
    await page.context().close();
  });

  it('takes the place from the phone when it is asked to', async () => {
    const page = await open(true);
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude: -8.0983, longitude: 112.1681 });
    await page.goto(`${portal.origin}${LAPOR}?kategori=lampu-jalan`);
    expect(await page.getByLabel('Posisi').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Pakai lokasi saya' }).click();
    await expect.poll(() => page.getByLabel('Posisi').inputValue()).toBe('-8.098300, 112.168100');
    await page.context().close();
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, keep, PHONE, picture, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { faults } from './faults.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  portal = await openPortal('own-request');
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

async function look(page: Page, name: string): Promise<void> {
  expect(await faults(await page.content()), name).toEqual([]);
  expect(page.url()).not.toContain('?');
  await keep(page, name);
}

/** Sends a report of nothing personal; gives its number and key as the receipt shows them. */
async function report(page: Page): Promise<{ id: string; key: string }> {
  await page.goto(`${portal.origin}/kota-contoh/lapor/?kategori=lampu-jalan`);
  await page.getByLabel('Apa yang terjadi?').fill('Tiga lampu padam sejak Senin.');
  await page.getByRole('button', { name: 'Periksa laporan' }).click();
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await page.getByRole('heading', { name: 'Laporan diterima' }).waitFor();
  const [id = '', key = ''] = await page.locator('.code').allInnerTexts();
  return { id, key };
}

async function track(page: Page, { id, key }: { id: string; key: string }): Promise<void> {
  await page.goto(`${portal.origin}/lacak/`);
  await page.getByLabel('Nomor laporan').fill(id.toLowerCase());
  await page.getByLabel('Kunci pribadi').fill(key.toLowerCase());
  await page.getByRole('button', { name: 'Lihat laporan' }).click();
}

it('opens with the key, writes, adds a photo, withdraws and erases, without JavaScript', async () => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const codes = await report(page);
  await track(page, codes);
  await page.getByRole('heading', { name: `Laporan Anda ${codes.id}` }).waitFor();
  await page.getByLabel('Pesan Anda').fill('Tambahan: tiang nomor tujuh.');
  await page.getByRole('button', { name: 'Kirim pesan' }).click();
  await page.getByText('Pesan Anda sudah terkirim.').waitFor();
  const photo = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await picture(page, { type: 'jpeg' }) };
  await page.locator('input[type=file]').setInputFiles([photo]);
  await page.getByRole('button', { name: 'Unggah foto' }).click();
  await page.getByText('Foto Anda sudah diterima.').waitFor();
  expect(await page.locator('main').innerText()).toContain('Tambahan: tiang nomor tujuh.');
  await look(page, 'milik-saya');

  await page.getByRole('button', { name: 'Tarik dari tampilan umum' }).click();
  await look(page, 'tarik');
  await page.getByRole('button', { name: 'Ya, tarik dari tampilan umum' }).click();
  await page.getByText('Laporan ini tidak lagi tampil untuk umum.').waitFor();

  await page.getByRole('button', { name: 'Hapus data saya' }).click();
  await page.getByRole('button', { name: 'Hapus data saya' }).click();
  await page.getByRole('alert').waitFor();
  await look(page, 'hapus');
  await page.getByLabel('Saya mengerti').check();
  await page.getByRole('button', { name: 'Hapus data saya' }).click();
  await page.getByRole('heading', { name: 'Data laporan ini sudah dihapus' }).waitFor();
  await look(page, 'sudah-dihapus');

  await track(page, codes);
  await page.getByRole('alert').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('Tambahan');
  await context.close();
});

it('is filled in from the address that the QR holds, and meets no barrier', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const { id, key } = await report(page);
  await page.goto(`${portal.origin}/lacak/#${id}.${key.replaceAll('-', '')}`);
  await page.getByRole('button', { name: 'Lihat laporan' }).click();
  await page.getByRole('heading', { name: `Laporan Anda ${id}` }).waitFor();
  expect(page.url()).toBe(`${portal.origin}/lacak/`);
  expect(await sideways(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  await context.close();
});

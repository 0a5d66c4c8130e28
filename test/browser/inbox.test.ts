import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, keep, PHONE, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { invite, join } from './officer.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let token: string;
beforeAll(async () => {
  portal = await openPortal('inbox', async (state) => {
    token = await invite(state, 'region_admin');
  });
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

async function look(page: Page, name: string) {
  expect(await sideways(page), name).toEqual([]);
  expect(await barriers(page), name).toEqual([]);
  await keep(page, name);
}

it(
  'lists what is owed, moves many reports at once and back, and says who answers for what',
  { timeout: 240_000 },
  async () => {
    const home = portal.origin.replace('127.0.0.1', 'localhost');
    const context = await browser.newContext({ viewport: PHONE });
    const page = await join(context, home, token, 'Rini');
    await page.goto(`${home}/petugas/laporan/`);
    await page.waitForURL(`${home}/petugas/kota-contoh/laporan/`);
    await look(page, 'semua');
    await page.getByRole('link', { name: 'Diperiksa', exact: true }).click();
    await page.getByText('Saring daftar ini').click();
    await look(page, 'diperiksa');

    const ticks = page.getByRole('checkbox', { name: /Pilih laporan/ });
    await ticks.first().check();
    await page.getByText('Teruskan atau oper ke lembaga').click();
    await look(page, 'dipilih');
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await page.getByRole('alert').waitFor();
    await look(page, 'belum-lengkap');
    await page.getByLabel('Lembaga tujuan').selectOption('dinas-kominfo');
    await page.getByLabel('Alasan').fill('Lampu di jalan provinsi.');
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await look(page, 'sekali-lagi');
    await page.getByRole('button', { name: 'Lakukan pada 1 laporan' }).click();
    await look(page, 'dilakukan');
    await page.getByRole('button', { name: 'Urungkan semuanya' }).click();
    await page.getByText('Sudah diurungkan').waitFor();
    await look(page, 'diurungkan');

    await page.goto(`${home}/petugas/kota-contoh/laporan/?cari=ab`);
    await page.getByRole('alert').waitFor();
    await look(page, 'cari-salah');
    await page.getByRole('searchbox').fill('lampu');
    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    await look(page, 'cari');
    for (const daftar of ['ditutup', 'dikerjakan']) {
      await page.goto(`${home}/petugas/kota-contoh/laporan/?daftar=${daftar}`);
      await look(page, daftar);
    }

    await page.getByRole('link', { name: 'Penugasan lembaga' }).click();
    await page.getByLabel('Kategori').selectOption({ index: 1 });
    await page.getByLabel('Kecamatan').selectOption({ index: 1 });
    await page.getByLabel('Lembaga').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Simpan aturan' }).click();
    await page.getByText('Penugasan tersimpan.').waitFor();
    await look(page, 'penugasan');
    await context.close();
  },
);

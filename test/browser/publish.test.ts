import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, PHONE, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { faults } from './faults.ts';
import { invite, join } from './officer.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let home = '';
beforeAll(async () => {
  let token = '';
  portal = await openPortal('publish', async (state) => {
    token = await invite(state, 'region_admin');
  });
  home = portal.origin.replace('127.0.0.1', 'localhost');
  browser = await openChromium();
  context = await browser.newContext({ viewport: PHONE });
  page = await join(context, home, token, 'Sari Contoh');
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const DESK = '/petugas/kota-contoh';
/** Forms of every make: rows, choices, numbers, long texts. What the others say is drawn of the same parts. */
const FORMS = ['sumber', 'program', 'rencana', 'indikator', 'kabar'];

describe('an officer with a phone and no script, once signed in', () => {
  it('goes from a draft through the gate to a published, then corrected, update', async () => {
    const plain = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    await plain.addCookies(await context.cookies());
    const desk = await plain.newPage();
    desk.setDefaultTimeout(20_000);
    const save = () => desk.getByRole('button', { name: 'Simpan dan periksa' }).last().click();
    await desk.goto(`${home}${DESK}/draf/baru/kabar/?program=layanan-satu-pintu`);
    await desk.fill('[name=title]', 'Data contoh: loket ketiga dibuka');
    await desk.fill('[name=body]', 'Data contoh. Loket ketiga dibuka.');
    await save();
    expect(await desk.locator('#gerbang').innerText()).toContain('tanpa sumber tidak dapat diterbitkan');
    await desk.getByRole('link', { name: 'Ubah draf ini' }).click();
    await desk.fill('[name=event_date]', '2026-10-01');
    await desk.selectOption('[name=author]', 'dinas-kominfo');
    await desk.selectOption('[name="sources.0"]', 'c13');
    await save();
    const preview = await desk.locator('.preview article').innerText();
    expect(preview).toContain('Loket ketiga dibuka.');
    await desk.getByRole('button', { name: 'Terbitkan' }).click();
    await desk.getByRole('link', { name: 'Baca seperti umum' }).click();
    expect(await desk.locator('article .prose').innerText()).toBe('Data contoh. Loket ketiga dibuka.');
    const address = new URL(desk.url()).pathname;

    await desk.goto(`${home}${DESK}/isi/kabar/`);
    await desk.getByRole('link', { name: 'loket ketiga dibuka' }).click();
    await desk.getByRole('link', { name: 'Tulis koreksi' }).click();
    await desk.fill('[name=body]', 'Data contoh. Loket keempat dibuka.');
    await desk.fill('[name=reason]', 'nomor loket salah kutip');
    await save();
    await desk.getByRole('button', { name: 'Terbitkan koreksi' }).click();
    await desk.goto(home + address);
    const now = await desk.locator('main').innerText();
    expect(now).toContain('Loket keempat dibuka.');
    expect(now).toContain('Koreksi: versi 2 menggantikan versi 1. Alasan: nomor loket salah kutip');
    await desk.goto(`${home}${address}v/1/`);
    expect(await desk.locator('article').innerText()).toContain('Loket ketiga dibuka.');
    await plain.close();
  });

  it('loses nothing typed when the connection goes', async () => {
    await page.goto(`${home}${DESK}/draf/baru/sumber/`);
    await page.fill('[name=publisher]', 'Penerbit yang hampir hilang');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Simpan dan periksa' }).last().click();
    await page.getByText('Tidak ada sambungan').waitFor();
    expect(await page.inputValue('[name=publisher]')).toBe('Penerbit yang hampir hilang');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Simpan dan periksa' }).last().click();
    await page.waitForURL(/\/draf\/[0-9A-Z]{10}\/$/);
    expect(await page.locator('h1').innerText()).toContain('Penerbit yang hampir hilang');
  });
});

describe('every room of the console', () => {
  it.each([
    '',
    'draf/',
    'isi/',
    'isi/program/',
    'isi/program/layanan-satu-pintu/',
    'isi/anggaran/',
    'lembar/',
    'bukti/',
    'kekeliruan/',
    'orang/',
    'pengaturan/',
    'riwayat/',
    ...FORMS.map((kind) => `draf/baru/${kind}/`),
    'draf/baru/tonggak/?kunci=layanan-satu-pintu',
    'draf/baru/perubahan-rencana/?kunci=layanan-satu-pintu',
    'draf/baru/anggaran/?kunci=layanan-satu-pintu-2025',
  ])('%s has no barrier and no sideways scroll, and is valid', async (path) => {
    const response = await page.goto(`${home}${DESK}/${path}`);
    expect(response?.status()).toBe(200);
    expect(response?.headers()['cache-control']).toBe('private, no-store');
    expect(await sideways(page)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    expect(await faults((await response?.text()) ?? '')).toEqual([]);
    await page.setViewportSize(PHONE);
  });
});

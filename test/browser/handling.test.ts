import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, PHONE, picture, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { faults } from './faults.ts';
import { invite, join } from './officer.ts';
import { openPortal, type Portal } from './portal.ts';

const PICTURES = '.test/handling-pictures';
const DESK = '/petugas/kota-contoh/laporan/';

let portal: Portal;
let browser: Browser;
let signed: BrowserContext;
let home = '';
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  let token = '';
  portal = await openPortal('handling', async (state) => {
    token = await invite(state, 'region_admin');
  });
  home = portal.origin.replace('127.0.0.1', 'localhost');
  browser = await openChromium();
  signed = await browser.newContext({ viewport: PHONE });
  await join(signed, home, token, 'Sari Contoh');
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

interface Walk {
  resident: Page;
  officer: Page;
  codes: { id: string; key: string };
}

const phone = () => browser.newContext({ viewport: PHONE, javaScriptEnabled: false });

/** Two phones without scripts: one of a resident who has just reported, one of an officer who has signed in. */
async function set(): Promise<Walk> {
  const [theirs, ours] = await Promise.all([phone(), phone()]);
  await ours.addCookies(await signed.cookies());
  const [resident, officer] = await Promise.all([theirs.newPage(), ours.newPage()]);
  for (const page of [resident, officer]) page.setDefaultTimeout(20_000);
  await resident.goto(`${home}/kota-contoh/lapor/?kategori=lampu-jalan`);
  await resident.getByLabel('Apa yang terjadi?').fill('Data contoh. Tiga lampu padam sejak Senin.');
  await resident.getByRole('button', { name: 'Periksa laporan' }).click();
  await resident.getByRole('button', { name: 'Kirim laporan' }).click();
  const [id = '', key = ''] = await resident.locator('.code').allInnerTexts();
  return { resident, officer, codes: { id, key } };
}

let taken = 0;
async function look(page: Page, name: string): Promise<void> {
  expect(await faults(await page.content()), name).toEqual([]);
  const path = `${PICTURES}/${String((taken += 1)).padStart(2, '0')}-${name}`;
  await picture(page, { path: `${path}-360.png`, fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  await picture(page, { path: `${path}-1280.png`, fullPage: true });
  await page.setViewportSize(PHONE);
}

/** Sends one form of the officer's page of the report. */
async function deed({ officer, codes }: Walk, name: string, fields: Record<string, string>): Promise<void> {
  await officer.goto(`${home}${DESK}${codes.id}/`);
  const form = officer.locator(`form[action$="/${codes.id}/${name}/"]`);
  // Forms stand in details, and those in details: the outermost is opened first.
  for (const shut of await form.locator('xpath=ancestor::details').all())
    if ((await shut.getAttribute('open')) === null) await shut.locator(':scope > summary').click();
  for (const [field, value] of Object.entries(fields)) {
    const input = form.locator(`[name="${field}"]`).first();
    const kind = await input.evaluate((one) => `${one.tagName} ${(one as HTMLInputElement).type}`);
    if (kind.startsWith('SELECT')) await input.selectOption(value);
    else if (kind.endsWith('radio')) await form.locator(`[name="${field}"][value="${value}"]`).check();
    else await input.fill(value);
  }
  await form.getByRole('button').last().click();
  await officer.waitForLoadState();
  expect(await officer.locator('[role=alert]').allInnerTexts()).toEqual([]);
}

async function track({ resident, codes }: Walk): Promise<string> {
  await resident.goto(`${home}/lacak/`);
  await resident.getByLabel('Nomor laporan').fill(codes.id);
  await resident.getByLabel('Kunci pribadi').fill(codes.key);
  await resident.getByRole('button', { name: 'Lihat laporan' }).click();
  return resident.locator('main').innerText();
}

it('goes from a report to the resident’s last word, without JavaScript on either side', async () => {
  const walk = await set();
  const { resident, officer, codes } = walk;
  await deed(walk, 'periksa', { publikasi: 'whole', 'lembaga-periksa': '' });
  await look(officer, 'petugas-diperiksa');
  await deed(walk, 'teruskan', { 'lembaga-teruskan': 'dinas-kominfo' });
  const others = officer.locator('[name="lembaga-oper"] option');
  const keys = await others.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  const other = keys.find((key) => key !== '' && key !== 'dinas-kominfo') ?? '';
  await deed(walk, 'oper', { 'lembaga-oper': other, 'alasan-oper': 'Tiang ini dirawat lembaga lain.' });
  await deed(walk, 'tanya', { 'teks-tanya': 'Nomor berapa yang tertulis di tiangnya?' });
  await look(officer, 'petugas-bertanya');

  expect(await track(walk)).toContain('Nomor berapa yang tertulis di tiangnya?');
  await look(resident, 'warga-ditanya');
  await resident.fill('[name=pesan]', 'Di tiang tertulis A-12.');
  await resident.locator('form[action="/lacak/tulis/"] button').click();

  await deed(walk, 'respon-akhir', { 'teks-respon-akhir': 'Lampu A-12 sudah diganti.' });
  await deed(walk, 'selesai', {
    'hasil-selesai': 'whole',
    'teks-selesai': 'Lampu A-12 diganti pada hari ini.',
  });
  await look(officer, 'petugas-menutup');
  expect(await track(walk)).toContain('Lampu A-12 diganti pada hari ini.');
  await look(resident, 'warga-ditutup');
  await resident.fill('[name=belum]', 'Dua lampu di sebelahnya masih padam.');
  await resident.locator('form[action="/lacak/belum/"] button').click();
  expect(await resident.locator('[role=alert]').count()).toBe(0);

  await officer.goto(`${home}${DESK}?daftar=dibuka-kembali`);
  expect(await officer.locator('main').innerText()).toContain(codes.id);
  await look(officer, 'petugas-dibuka-kembali');
  await deed(walk, 'respon-akhir', { 'teks-respon-akhir': 'Kedua lampu di sebelahnya juga diganti.' });
  await track(walk);
  await look(resident, 'warga-dijawab');
  await resident.locator('form[action="/lacak/konfirmasi/"] button').first().click();
  await look(resident, 'warga-selesai');

  await resident.goto(`${home}/laporan/${codes.id}/`);
  await look(resident, 'umum');
  expect(await resident.locator('main').innerText()).toMatch(/[Dd]ioper 1 kali/);
  await track(walk);
  console.log(await resident.locator('#riwayat, section:has(> h2:text-is("Riwayat"))').first().innerText());
  for (const page of [resident, officer]) await page.context().close();
});

it('keeps the officer’s page of a report free of barriers', async () => {
  const page = await signed.newPage();
  await page.goto(`${home}${DESK}?daftar=semua`);
  expect(await sideways(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  await page.locator(`main a[href^="${DESK}"]:not([href*="?"])`).last().click();
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  expect(await sideways(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
});

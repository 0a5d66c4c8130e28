import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { keep, PHONE } from './checks.ts';
import { openChromium } from './chromium.ts';
import { faults } from './faults.ts';
import { invite, join } from './officer.ts';
import { openPortal, type Portal } from './portal.ts';

export const DESK = '/petugas/kota-contoh/laporan/';

/** A portal, and an officer who has signed in there. */
export interface Office {
  portal: Portal;
  browser: Browser;
  signed: BrowserContext;
  home: string;
}

export async function openOffice(name: string): Promise<Office> {
  let token = '';
  const portal = await openPortal(name, async (state) => {
    token = await invite(state, 'region_admin');
  });
  const home = portal.origin.replace('127.0.0.1', 'localhost');
  const browser = await openChromium();
  const signed = await browser.newContext({ viewport: PHONE });
  await join(signed, home, token, 'Sari Contoh');
  return { portal, browser, signed, home };
}

/** Two phones without scripts: one of a resident who has just reported, one of an officer who has signed in. */
export interface Walk {
  home: string;
  resident: Page;
  officer: Page;
  codes: { id: string; key: string };
}

export async function reported(
  { browser, signed, home }: Office,
  fields: Record<string, string> = {},
): Promise<Walk> {
  const phone = () => browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const [theirs, ours] = await Promise.all([phone(), phone()]);
  await ours.addCookies(await signed.cookies());
  const [resident, officer] = await Promise.all([theirs.newPage(), ours.newPage()]);
  for (const page of [resident, officer]) page.setDefaultTimeout(20_000);
  await resident.goto(`${home}/kota-contoh/lapor/?kategori=lampu-jalan`);
  await resident.getByLabel('Apa yang terjadi?').fill('Data contoh. Tiga lampu padam sejak Senin.');
  for (const [name, value] of Object.entries(fields)) await fill(resident.locator('form'), name, value);
  await resident.getByRole('button', { name: 'Periksa laporan' }).click();
  await resident.getByRole('button', { name: 'Kirim laporan' }).click();
  const [id = '', key = ''] = await resident.locator('.code').allInnerTexts();
  return { home, resident, officer, codes: { id, key } };
}

export async function parted({ resident, officer }: Walk): Promise<void> {
  for (const page of [resident, officer]) await page.context().close();
}

/** Judges a page, and keeps its picture. */
export async function look(page: Page, name: string): Promise<void> {
  expect(await faults(await page.content()), name).toEqual([]);
  await keep(page, name);
}

async function fill(form: Locator, field: string, value: string): Promise<void> {
  const input = form.locator(`[name="${field}"]`).first();
  const kind = await input.evaluate((one) => `${one.tagName} ${(one as HTMLInputElement).type}`);
  if (kind.startsWith('SELECT')) await input.selectOption(value);
  else if (/radio|checkbox/.test(kind)) await form.locator(`[name="${field}"][value="${value}"]`).check();
  else await input.fill(value);
}

/** Sends one form of the officer's page of the report. */
export async function deed(
  { home, officer, codes }: Walk,
  name: string,
  fields: Record<string, string>,
): Promise<void> {
  await officer.goto(`${home}${DESK}${codes.id}/`);
  const form = officer.locator(`form[action$="/${codes.id}/${name}/"]`);
  // Forms stand in details, and those in details: the outermost is opened first.
  for (const shut of await form.locator('xpath=ancestor::details').all())
    if ((await shut.getAttribute('open')) === null) await shut.locator(':scope > summary').click();
  for (const [field, value] of Object.entries(fields)) await fill(form, field, value);
  await form.getByRole('button').last().click();
  await officer.waitForLoadState();
  expect(await officer.locator('[role=alert]').allInnerTexts()).toEqual([]);
}

/** Opens the reporter's own page with their codes, and gives its words. */
export async function track({ home, resident, codes }: Walk): Promise<string> {
  await resident.goto(`${home}/lacak/`);
  await resident.getByLabel('Nomor laporan').fill(codes.id);
  await resident.getByLabel('Kunci pribadi').fill(codes.key);
  await resident.getByRole('button', { name: 'Lihat laporan' }).click();
  return resident.locator('main').innerText();
}

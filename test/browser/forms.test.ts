import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, PHONE, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { faults } from './faults.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  portal = await openPortal('forms');
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const WORDS = 'Angka ini "keliru" & <b>salah</b>.';

/** Looks for barriers. The tool that does so is itself a script, so it looks on a second walk. */
async function look(page: Page, scripted: boolean) {
  if (!scripted) return;
  expect(await sideways(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize(PHONE);
}

describe('a resident with a phone', () => {
  it.each([
    ['without JavaScript', false],
    ['meeting no barrier', true],
  ])('goes from a figure to a receipt, through a mistake that loses nothing, %s', async (_, scripted) => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: scripted });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${portal.origin}/kota-contoh/program/layanan-satu-pintu/`);
    const figure = page.locator('.figures > li').first();
    const anchor = await figure.getAttribute('id');
    const link = figure.getByRole('link', { name: /^Laporkan kekeliruan pada ./ });
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await link.click();
    expect(await page.getByRole('link', { name: `#${anchor}` }).isVisible()).toBe(true);

    await page.getByLabel('Yang benar menurut Anda').fill(WORDS);
    const sent = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    const refused = await sent;
    expect(refused.status()).toBe(400);
    expect(await page.getByLabel('Yang benar menurut Anda').inputValue()).toBe(WORDS);
    expect(await faults(await refused.text())).toEqual([]);
    await look(page, scripted);

    const mend = page.getByRole('alert').getByRole('link', { name: 'sedikitnya 10 huruf' });
    await mend.click();
    await page.getByLabel('Apa yang keliru?').fill(WORDS);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.waitForURL(/\/laporan\/keliru\/\w{10}\/$/);
    const words = await page.locator('main').innerText();
    expect(words).toContain('Belum dijawab, diterima hari ini');
    expect(words).not.toContain('salah');
    await look(page, scripted);

    await page.getByRole('link', { name: 'Semua laporan kekeliruan' }).click();
    expect(await page.locator('main').innerText()).toContain(`#${anchor}`);
    await look(page, scripted);
    await context.close();
  });
});

describe('the Back of a browser without JavaScript', () => {
  it.each([
    ['/kota-contoh/lapor/?kategori=lampu-jalan', 'Apa yang terjadi?'],
    ['/kota-contoh/masukan/tulis/?jenis=pendapat&program=layanan-satu-pintu', 'Pendapat Anda'],
  ])('brings what was typed, in the same form: %s', async (form, label) => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(portal.origin + form);
    const key = () => page.locator('main [name=idempotency]').first().inputValue();
    const before = await key();
    await page.getByLabel(label).fill('Lampu gang padam sejak Senin.');
    await page.getByRole('button', { name: /^Periksa/ }).click();
    await page.waitForURL(/periksa/);
    await page.goBack();
    const found = [await page.getByLabel(label).inputValue(), await key()];
    expect(found).toEqual(['Lampu gang padam sejak Senin.', before]);
    await context.close();
  });
});

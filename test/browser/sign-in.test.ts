import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, PHONE, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { faults } from './faults.ts';
import { invite, keeper } from './officer.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let home = '';
let token = '';
beforeAll(async () => {
  portal = await openPortal('sign-in', async (state) => {
    token = await invite(state, 'region_admin');
  });
  home = portal.origin.replace('127.0.0.1', 'localhost');
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

async function look(page: Page): Promise<void> {
  expect(await sideways(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  expect(await faults(await page.content())).toEqual([]);
  await page.setViewportSize(PHONE);
}

describe('an officer with a phone', () => {
  it(
    'goes from an invite to a safe account, out and in again, and loses no text',
    { timeout: 400_000 },
    async () => {
      const context = await browser.newContext({ viewport: PHONE });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const wrongs: string[] = [];
      page.on('pageerror', (error) => wrongs.push(error.message));
      page.on('console', (line) => {
        const refused = /status of 40[014]/.test(line.text());
        if (line.type() === 'error' && !refused) wrongs.push(line.text());
      });
      const { cdp, authenticatorId } = await keeper(page);

      // The command line printed one address, the browser was given another: it ends where passkeys work.
      await page.goto(`${portal.origin}/petugas/undangan/#${token}`);
      expect(page.url()).toBe(`${home}/petugas/undangan/`);
      expect(await page.getByLabel('Kode undangan').inputValue()).toBe(token);
      await look(page);
      await page.getByRole('button', { name: 'Buka undangan' }).click();
      expect(await page.locator('main').innerText()).toContain('pengelola wilayah di Kota Contoh');
      await page.getByLabel('Nama Anda').fill('Sari Contoh');
      await look(page);
      await page.getByRole('button', { name: 'Buat kunci sandi dan masuk' }).click();
      await page.waitForURL(`${home}/petugas/akun/`);
      expect(await page.locator('main').innerText()).toContain('Amankan akun Anda dulu');
      await look(page);

      await page.getByRole('button', { name: 'Buat sepuluh kode baru' }).click();
      const codes = page.locator('.codes code');
      await codes.first().waitFor();
      expect(await codes.count()).toBe(10);
      const code = await codes.first().innerText();
      await look(page);
      await page.getByRole('link', { name: 'Kode sudah saya simpan' }).click();
      expect(await page.locator('main').innerText()).toContain('Akun Anda aman');
      await page.goto(`${home}/petugas/kota-contoh/orang/`);
      await look(page);
      await page.getByRole('link', { name: 'Sari Contoh' }).last().click();
      await page.getByRole('heading', { name: 'Peran di wilayah ini' }).waitFor();
      await look(page);

      await page.goto(`${home}/petugas/kota-contoh/orang/`);
      await page.getByLabel('Peran').selectOption('editor');
      await page.getByLabel('Lembaga').selectOption({ index: 1 });
      await context.clearCookies();
      await page.getByRole('button', { name: 'Buat undangan' }).click();
      await page.getByRole('heading', { name: 'Sesi Anda berakhir' }).waitFor();
      await look(page);

      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
      await page.getByRole('button', { name: 'Pakai kunci sandi' }).click();
      await expect.poll(() => page.getByRole('alert').innerText()).toContain('Kunci sandi belum ditunjukkan');
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
      await page.getByRole('button', { name: 'Pakai kunci sandi' }).click();
      await page.getByRole('button', { name: 'Lanjutkan' }).click();
      expect(await page.getByLabel('Tautan undangan').inputValue()).toMatch(
        /\/petugas\/undangan\/#[\w-]{43}$/,
      );
      await look(page);

      await page.getByRole('button', { name: 'Keluar' }).click();
      await page.waitForURL(`${home}/petugas/masuk/`);
      await page.getByRole('button', { name: 'Pakai kunci sandi' }).click();
      await page.waitForURL(`${home}/petugas/kota-contoh/`);
      await page.goto(`${home}/petugas/akun/`);
      await page.getByRole('button', { name: 'Keluar' }).click();

      await page.getByRole('link', { name: 'Pakai kode pemulihan' }).click();
      await page.getByLabel('Kode pemulihan').waitFor();
      await look(page);
      await page.getByLabel('Kode pemulihan').fill(code);
      await page.getByRole('button', { name: 'Masuk' }).click();
      await page.waitForURL(`${home}/petugas/akun/`);
      expect(await page.locator('main').innerText()).toContain('Anda masuk dengan kode pemulihan');
      expect(wrongs).toEqual([]);
      await context.close();
    },
  );

  it('without JavaScript is told which step needs it, and comes in by a code', async () => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${home}/petugas/masuk/`);
    expect(await page.locator('main').innerText()).toContain('Langkah ini memerlukan JavaScript');
    await page.getByRole('button', { name: 'Pakai kunci sandi' }).click();
    expect(await page.getByRole('alert').first().innerText()).toContain('memerlukan JavaScript');
    await context.close();
  });

  it('whose browser knows no passkeys is told so', async () => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.addInitScript(() => Object.assign(globalThis, { PublicKeyCredential: undefined }));
    await page.goto(`${home}/petugas/masuk/`);
    await page.getByRole('button', { name: 'Pakai kunci sandi' }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('tidak mengenal kunci sandi');
    await context.close();
  });
});

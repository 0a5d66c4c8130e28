import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { command } from '../cli/command.ts';

/** A phone that keeps passkeys, as Chromium plays one. */
export async function keeper(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

/** Invites to a role in the demonstration region, as `npm run invite` does. Gives the invite's token. */
export async function invite(state: string, role: string): Promise<string> {
  const { code, out, err } = await command(state, 'invite', '--region', 'kota-contoh', '--role', role);
  if (code !== 0) throw new Error(`${out}\n${err}`);
  return /\/petugas\/undangan\/#([\w-]{43})/.exec(out)?.[1] ?? '';
}

/** Goes from an invite to a safe account. */
export async function join(
  context: BrowserContext,
  home: string,
  token: string,
  name: string,
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await keeper(page);
  await page.goto(`${home}/petugas/undangan/#${token}`);
  await page.getByRole('button', { name: 'Buka undangan' }).click();
  await page.getByLabel('Nama Anda').fill(name);
  await page.getByRole('button', { name: 'Buat kunci sandi dan masuk' }).click();
  await page.waitForURL(`${home}/petugas/akun/`);
  await page.getByRole('button', { name: 'Buat sepuluh kode baru' }).click();
  await page.locator('.codes code').first().waitFor();
  await page.getByRole('link', { name: 'Kode sudah saya simpan' }).click();
  return page;
}

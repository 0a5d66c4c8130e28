import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codesOf } from '../../functions/service-requests/codes.ts';
import { barriers, keep, PHONE, picture, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { faults } from './faults.ts';
import { openPortal, type Portal } from './portal.ts';

const STATE = '.test/own-word';

const demonstrated = (key: string) =>
  codesOf('demonstration', `kota-contoh/${`demonstration-${key}`.padEnd(22, '-')}`);

const say = (id: string, text: string) => JSON.stringify({ id, text, token: id, sealing: '' });

/** What officers do with three reports: of one they ask something, one they answer, and one they close. */
function work(asked: string, answered: string, closed: string): void {
  const program = `${STATE}/work.ts`;
  const verbs = { verify: 'service-request', ask: 'reporter', 'follow-up': 'request', close: 'request' };
  const imports = Object.entries(verbs).map(
    ([verb, what], i) => `import * as v${i} from '../../functions/triage/${verb}-${what}.ts';`,
  );
  writeFileSync(
    program,
    `import { withPortal } from '../../functions/cli/portal.ts';
    ${imports.join('\n')}
    await withPortal([], async (ctx) => {
      for (const id of ${JSON.stringify([asked, answered, closed])})
        await v0.verifyServiceRequest(ctx, { id, publicity: 'whole', photos: [] });
      await v1.askReporter(ctx, ${say(asked, 'Apakah tiang di sebelahnya padam juga?')});
      await v2.followUpRequest(ctx, ${say(answered, 'Ketiga lampu sudah diganti tadi malam. Mohon dilihat.')});
      await v3.closeRequest(ctx, { ...${say(closed, 'Ketiga lampu sudah menyala.')}, outcome: 'whole' });
    });`,
  );
  execFileSync(process.execPath, [program], { env: { ...process.env, STATE_DIR: STATE }, stdio: 'pipe' });
}

interface Codes {
  id: string;
  key: string;
}

/** Sends a report of nothing personal; gives its number and key as the receipt shows them. */
async function report(text: string): Promise<Codes> {
  await page.goto(`${portal.origin}/kota-contoh/lapor/?kategori=lampu-jalan`);
  await page.getByLabel('Apa yang terjadi?').fill(text);
  await page.getByRole('button', { name: 'Periksa laporan' }).click();
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await page.getByRole('heading', { name: 'Laporan diterima' }).waitFor();
  const [id = '', key = ''] = await page.locator('.code').allInnerTexts();
  return { id, key: key.replace(/\W/g, '') };
}

let asked: Codes;
let answered: Codes;
let closed: Codes;
let portal: Portal;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  portal = await openPortal('own-word');
  browser = await openChromium();
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  asked = await report('Data contoh. Tiga lampu padam di jalan pertama.');
  answered = await report('Data contoh. Tiga lampu padam di jalan kedua.');
  closed = await report('Data contoh. Tiga lampu padam di jalan ketiga.');
  work(asked.id, answered.id, closed.id);
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

async function look(name: string): Promise<void> {
  expect(await faults(await page.content()), name).toEqual([]);
  await keep(page, name);
}

async function track({ id, key }: Codes): Promise<void> {
  await page.goto(`${portal.origin}/lacak/`);
  await page.getByLabel('Nomor laporan').fill(id);
  await page.getByLabel('Kunci pribadi').fill(key);
  await page.getByRole('button', { name: 'Lihat laporan' }).click();
}
const status = () => page.getByRole('status').first().innerText();

it('asks for an answer first, and takes it', async () => {
  await track(asked);
  await page.getByRole('heading', { name: 'Petugas bertanya' }).waitFor();
  await look('ditanya');
  await page.getByLabel('Jawaban Anda').fill('Ya, padam juga.');
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  expect(await status()).toContain('Pesan Anda sudah terkirim.');
  expect(await page.getByRole('heading', { name: 'Petugas bertanya' }).count()).toBe(0);
});

it('asks for a word on an answer; belum selesai with a photo goes on', async () => {
  await track(answered);
  await page.getByRole('heading', { name: 'Lembaga menjawab. Sudah selesai?' }).waitFor();
  await look('dijawab');
  await page.getByLabel('Apa yang belum selesai?').fill('Satu lampu masih padam.');
  const photo = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await picture(page, { type: 'jpeg' }) };
  await page.locator('input[type=file]').setInputFiles([photo]);
  await page.getByRole('button', { name: 'Belum selesai' }).click();
  expect(await status()).toContain('Tercatat: belum selesai.');
  expect(await page.locator('main').innerText()).toContain('Satu lampu masih padam.');
  expect(await page.locator('main img').count()).toBe(1);
});

it('takes what the reporter says of a closed report, a number for it, and opens it again', async () => {
  await track(closed);
  await look('ditutup');
  await page.getByRole('button', { name: 'Ya, selesai sepenuhnya' }).click();
  expect(await status()).toContain('selesai sepenuhnya');
  await page.getByLabel('4: baik').check();
  await page.getByRole('button', { name: 'Kirim nilai' }).click();
  expect(await status()).toContain('nilai Anda tersimpan');
  await page.getByRole('button', { name: 'Belum selesai' }).click();
  await page.getByRole('alert').waitFor();
  await look('belum-tanpa-kata');
  await page.getByLabel('Apa yang belum selesai?').fill('Alamat kantornya belum disebut.');
  await page.getByRole('button', { name: 'Belum selesai' }).click();
  expect(await status()).toContain('Tercatat: belum selesai.');
  expect(await page.locator('main').innerText()).toContain('Laporan Anda dibuka kembali');
  await look('dibuka-kembali');
});

it('has no barrier, and nothing sideways, whatever is wanted', async () => {
  const shown = await browser.newPage();
  const { id, key } = closed;
  await shown.goto(`${portal.origin}/lacak/`);
  await shown.getByLabel('Nomor laporan').fill(id);
  await shown.getByLabel('Kunci pribadi').fill(key);
  await shown.getByRole('button', { name: 'Lihat laporan' }).click();
  await shown.getByRole('heading', { name: `Laporan Anda ${id}` }).waitFor();
  expect(await barriers(shown)).toEqual([]);
  expect(await sideways(shown)).toEqual([]);
  await shown.close();
});

it('is told to the public as days and names', async () => {
  for (const key of [
    'jalan-berlubang',
    'lampu-gelap',
    'timbangan-pasar',
    'bising-malam',
    'lampu-gelap-juga',
  ]) {
    const { id } = await demonstrated(key);
    await page.goto(`${portal.origin}/laporan/${id}/`);
    await page.getByRole('heading', { name: 'Perjalanan laporan ini' }).waitFor();
    await look(`umum-${key}`);
  }
  await page.goto(`${portal.origin}/kota-contoh/laporan/`);
  await look('umum-daftar');
});

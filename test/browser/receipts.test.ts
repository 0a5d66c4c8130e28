import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signReceipt } from '../../functions/receipts/sign.ts';
import { receiptName } from '../../src/receipts/receipt.ts';
import { words } from '../../src/receipts/words.ts';
import { barriers, PHONE, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let note = '';
const TEXT = '{"class":"complaint","description":"Lampu jalan mati."}';
const ROOM = '.test/receipts';

beforeAll(async () => {
  portal = await openPortal('receipts');
  browser = await openChromium();
  const signing = /^SIGNING_KEYS="(.*)"$/m.exec(readFileSync('.test/.dev.vars', 'utf8'))![1]!;
  mkdirSync(ROOM, { recursive: true });
  writeFileSync(`${ROOM}/laporan.txt`, TEXT);
  const due = '2026-11-25T16:59:59.999Z';
  note = await signReceipt(signing, receiptName(portal.origin), {
    reference: '7K3M9QXT2B',
    received_at: '2026-11-22T01:00:00.000Z',
    time_zone: 'Asia/Jakarta',
    text_sha256: execFileSync('sha256sum', [`${ROOM}/laporan.txt`], { encoding: 'utf8' }).slice(0, 64),
    due: { verify: due, first_action: due, final: due },
    calendar: 'nasional 1',
  });
  writeFileSync(`${ROOM}/tanda-terima.txt`, note);
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

async function open(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${portal.origin}/tanda-terima/`);
  return page;
}

/** Fills the form and gives what the page then says. */
async function check(page: Page, typed: { note?: string; text?: string; file?: string }): Promise<string> {
  await page.getByLabel(words.id.note, { exact: true }).fill(typed.note ?? '');
  await page.getByLabel(words.id.text).fill(typed.text ?? '');
  if (typed.file) await page.getByLabel(words.id.file).setInputFiles(typed.file);
  await page.getByRole('button', { name: words.id.check }).click();
  await page.locator('#hasil section').waitFor();
  return page.locator('#hasil').innerText();
}

describe('a receipt is checked', () => {
  it.each([
    ['by the portal, without JavaScript', false, false],
    ['by the page itself, without any network', true, true],
  ])('%s', async (_, scripted, offline) => {
    const page = await open(scripted);
    const requests: string[] = [];
    if (offline) {
      await page.context().setOffline(true);
      page.on('request', (request) => requests.push(request.url()));
    }
    const good = await check(page, { note, text: TEXT });
    for (const said of [words.id.valid, words.id.same, '7K3M9QXT2B', '22 November 2026 08.00 WIB'])
      expect(good).toContain(said);
    expect(await check(page, { note: note.replace('7K3M', '7K3N') })).toContain(words.id.faults.changed);
    expect(await check(page, { note: 'halo' })).toContain(words.id.faults.notANote);
    expect(await check(page, { note, text: `${TEXT}.` })).toContain(words.id.other);
    expect(await check(page, { file: `${ROOM}/tanda-terima.txt` })).toContain(words.id.valid);
    if (offline) expect(requests).toEqual([]);
    await page.context().close();
  });

  it('on a page without a barrier, whose script is small and old enough for Chrome 80', async () => {
    const page = await open(true);
    await check(page, { note });
    expect(await sideways(page)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    const sources = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('src')!));
    const files = [...sources.map((src) => `.test/dist${src}`)];
    const code = files.map((file) => readFileSync(file));
    const size = gzipSync(Buffer.concat(code), { level: 9 }).length;
    process.stdout.write(`  verify-receipt: ${size} bytes gzip in ${files.length} files\n`);
    expect(size).toBeLessThanOrEqual(10_240);
    await page.context().close();
  });
});

describe('the recipe for who trusts no portal', () => {
  const recipe = () => {
    const page = readFileSync('.test/dist/pengembang/index.html', 'utf8');
    const block = /<pre[^>]*id="resep"[^>]*><code>([^]*?)<\/code>/.exec(page)![1]!;
    return block
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  };
  const run = (room: string) =>
    execFileSync('bash', ['-euc', recipe().replaceAll('https://pantau.example', portal.origin)], {
      cwd: room,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('works with openssl and sha256sum alone, and says no to a changed receipt', () => {
    expect(run(ROOM)).toContain('Signature Verified Successfully');
    const hash = /^text sha256 (\w+)$/m.exec(note)![1];
    expect(run(ROOM)).toContain(hash);
    writeFileSync(`${ROOM}/tanda-terima.txt`, note.replace('7K3M', '7K3N'));
    expect(() => run(ROOM)).toThrow(/Command failed/);
    writeFileSync(`${ROOM}/tanda-terima.txt`, note);
  });
});

it('scripts of the site were built', () => {
  expect(globSync('.test/dist/_astro/*.js').length).toBeGreaterThan(0);
});

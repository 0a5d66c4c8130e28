import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signReceipt } from '../../functions/receipts/sign.ts';
import { receiptName } from '../../src/receipts/receipt.ts';
import { words } from '../../src/receipts/words.ts';
import { barriers, PHONE, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { openPortal, type Portal } from './portal.ts';
import { NEWER, scriptsOf } from './scripts.ts';

let portal: Portal;
let browser: Browser;
let note = '';
const TEXT = '{"class":"complaint","description":"Lampu jalan mati."}';
const ROOM = '.test/receipts';

beforeAll(async () => {
  portal = await openPortal('receipts');
  browser = await openChromium();
  // The local key, with which the served portal signs.
  const signing = /^SIGNING_KEYS="?([\w -]+)"?$/m.exec(readFileSync('.dev.vars', 'utf8'))![1]!;
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

/** Fills the form and waits until the page says something of it; gives all that it then says. */
async function check(page: Page, typed: { note?: string; text?: string; file?: string }, said: string) {
  await page.getByLabel(words.id.note, { exact: true }).fill(typed.note ?? '');
  await page.getByLabel(words.id.text).fill(typed.text ?? '');
  if (typed.file) await page.getByLabel(words.id.file).setInputFiles(typed.file);
  await page.getByRole('button', { name: words.id.check }).click();
  await page.locator('#hasil .found', { hasText: said }).waitFor();
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
    const good = await check(page, { note, text: TEXT }, words.id.valid);
    for (const said of [words.id.same, '7K3M9QXT2B', '22 November 2026 08.00 WIB'])
      expect(good).toContain(said);
    await check(page, { note: note.replace('7K3M', '7K3N') }, words.id.faults.changed);
    await check(page, { note: 'halo' }, words.id.faults.notANote);
    await check(page, { note, text: `${TEXT}.` }, words.id.otherText);
    await check(page, { file: `${ROOM}/tanda-terima.txt` }, words.id.valid);
    // The browser may still want the icon of its tab, which says nothing of anybody.
    if (offline) expect(requests.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
    await page.context().close();
  });

  it('on a page without a barrier, whose script is small and old enough for Chrome 80', async () => {
    const page = await open(true);
    await check(page, { note }, words.id.valid);
    expect(await sideways(page)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    const scripts = scriptsOf('.test/dist/tanda-terima/index.html');
    expect(scripts.size).toBeGreaterThan(0);
    for (const [path, text] of scripts) expect(NEWER.exec(text)?.[0], path).toBeUndefined();
    const size = gzipSync([...scripts.values()].join(''), { level: 9 }).length;
    process.stdout.write(`  verify-receipt: ${size} bytes gzip\n`);
    expect(size).toBeLessThanOrEqual(10_240);
    await page.context().close();
  });
});

const recipe = () => {
  const page = readFileSync('.test/dist/pengembang/laporan/index.html', 'utf8');
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

describe('the recipe for who trusts no portal', () => {
  it('works with openssl and sha256sum alone, and says no to a changed receipt', () => {
    expect(run(ROOM)).toContain('Signature Verified Successfully');
    const hash = /^text sha256 (\w+)$/m.exec(note)![1];
    expect(run(ROOM)).toContain(hash);
    writeFileSync(`${ROOM}/tanda-terima.txt`, note.replace('7K3M', '7K3N'));
    expect(() => run(ROOM)).toThrow(/Command failed/);
    writeFileSync(`${ROOM}/tanda-terima.txt`, note);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signReceipt } from '../../functions/receipts/sign.ts';
import { receiptName } from '../../src/receipts/receipt.ts';
import { words } from '../../src/receipts/words.ts';
import { bash, cutOff, mustSuitAll, openOnPhone, press, recipeOf, WAYS } from './checking.ts';
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

const open = (scripted: boolean) => openOnPhone(browser, `${portal.origin}/tanda-terima/`, scripted);

/** Fills the form and waits until the page says something of it; gives all that it then says. */
async function check(page: Page, typed: { note?: string; text?: string; file?: string }, said: string) {
  await page.getByLabel(words.id.note, { exact: true }).fill(typed.note ?? '');
  await page.getByLabel(words.id.text).fill(typed.text ?? '');
  if (typed.file) await page.getByLabel(words.id.file).setInputFiles(typed.file);
  return press(page, words.id.check, said);
}

describe('a receipt is checked', () => {
  it.each(WAYS)('%s', async (_, scripted) => {
    const page = await open(scripted);
    const asked = scripted ? await cutOff(page) : () => [];
    const good = await check(page, { note, text: TEXT }, words.id.valid);
    for (const said of [words.id.same, '7K3M9QXT2B', '22 November 2026 08.00 WIB'])
      expect(good).toContain(said);
    await check(page, { note: note.replace('7K3M', '7K3N') }, words.id.faults.changed);
    await check(page, { note: 'halo' }, words.id.faults.notANote);
    await check(page, { note, text: `${TEXT}.` }, words.id.otherText);
    await check(page, { file: `${ROOM}/tanda-terima.txt` }, words.id.valid);
    expect(asked()).toEqual([]);
    await page.context().close();
  });

  it('on a page without a barrier, whose script is small and old enough for Chrome 80', async () => {
    const page = await open(true);
    await check(page, { note }, words.id.valid);
    await mustSuitAll(page, '/tanda-terima/', 10_240);
    await page.context().close();
  });
});

const run = () => bash(recipeOf('/pengembang/laporan/', portal.origin), ROOM);

describe('the recipe for who trusts no portal', () => {
  it('works with openssl and sha256sum alone, and says no to a changed receipt', () => {
    expect(run()).toContain('Signature Verified Successfully');
    const hash = /^text sha256 (\w+)$/m.exec(note)![1];
    expect(run()).toContain(hash);
    writeFileSync(`${ROOM}/tanda-terima.txt`, note.replace('7K3M', '7K3N'));
    expect(() => run()).toThrow(/Command failed/);
    writeFileSync(`${ROOM}/tanda-terima.txt`, note);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/log/words.ts';
import { bash, cutOff, mustSuitAll, openOnPhone, press, recipeOf, WAYS } from './checking.ts';
import { openChromium } from './chromium.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;
const w = words.id;
const ROOM = '.test/log';
const at = (name: string) => `${ROOM}/${name}`;
/** The first entry of the demonstration that seals a content: a source of the first region. */
const LEAF = 0;

beforeAll(async () => {
  mkdirSync(ROOM, { recursive: true });
  portal = await openPortal('log');
  browser = await openChromium();
  await portal.tick();
  const save = async (path: string, name: string) => {
    const text = await (await fetch(portal.origin + path)).text();
    writeFileSync(at(name), text);
    return text;
  };
  const proof = await save(`/log/bukti/${LEAF}.tlog-proof`, 'true.tlog-proof');
  const content = await save(`/log/isi/${LEAF}.json`, 'true.json');
  const entry = /^extra (.*)$/m.exec(proof)![1]!;
  const lie = btoa(atob(entry).replace('"version":1', '"version":2'));
  expect(lie).not.toBe(entry);
  writeFileSync(at('changed.tlog-proof'), proof.replace(entry, lie));
  writeFileSync(at('size.tlog-proof'), proof.replace(/\n(\d+)\n(?=[\w+/]{43}=\n\n—)/, '\n1$1\n'));
  writeFileSync(at('other.json'), content.replace(/[a-z]/, 'q'));
  writeFileSync(at('none.tlog-proof'), 'halo');
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const open = (scripted: boolean) => openOnPhone(browser, `${portal.origin}/log/`, scripted);

/** Chooses the files and waits until the page says something of them; gives all that it then says. */
async function check(page: Page, files: { proof: string; content?: string }, said: string) {
  await page.getByLabel(w.file).setInputFiles(at(files.proof));
  await page.getByLabel(w.content).setInputFiles(files.content ? at(files.content) : []);
  return press(page, w.check, said);
}

describe('a proof is checked', () => {
  it.each(WAYS)('%s', async (_, scripted) => {
    const page = await open(scripted);
    const asked = scripted ? await cutOff(page) : () => [];
    const good = await check(page, { proof: 'true.tlog-proof', content: 'true.json' }, w.valid);
    for (const said of [w.same, w.facts.fingerprint]) expect(good).toContain(said);
    expect(await check(page, { proof: 'changed.tlog-proof' }, w.invalid)).toContain(w.faults.notInLog);
    expect(await check(page, { proof: 'size.tlog-proof' }, w.faults.changed)).not.toContain(w.valid);
    expect(await check(page, { proof: 'none.tlog-proof' }, w.faults.notAProof)).not.toContain(w.valid);
    const other = await check(page, { proof: 'true.tlog-proof', content: 'other.json' }, w.otherContent);
    expect(other).toContain(w.other);
    expect(asked()).toEqual([]);
    await page.context().close();
  });

  it('on a page without a barrier, whose script is small and old enough for Chrome 80', async () => {
    const page = await open(true);
    await check(page, { proof: 'true.tlog-proof' }, w.valid);
    await page.screenshot({ path: at('log.png'), fullPage: true });
    await mustSuitAll(page, '/log/', 12_288);
    await page.context().close();
  });

  it('without JavaScript the way to the command is on the page, and the last entries with their proofs', async () => {
    const page = await open(false);
    expect(await page.getByRole('link', { name: w.byHand }).getAttribute('href')).toBe(
      '/pengembang/log/#periksa',
    );
    expect(await page.getByRole('link', { name: /^bukti catatan nomor/ }).count()).toBe(20);
    await page.getByRole('link', { name: 'Berikutnya' }).click();
    await page
      .getByRole('link', { name: /^bukti catatan nomor/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('sebelum')).toMatch(/^\d+$/);
    await page.context().close();
  });
});

const recipe = () => recipeOf('/pengembang/log/', portal.origin);
const run = (script: string) => bash(script, ROOM);

/** The same with a proof that is at hand. */
const local = (name: string) =>
  recipe().replace(/^curl .*bukti\.tlog-proof$/m, `cp ${name} bukti.tlog-proof`);

describe('the recipe for who trusts no portal', () => {
  it.each([0, 1, 7, 30])('proves entry %i with openssl alone, and its content', (leaf) => {
    const said = run(recipe().replaceAll('/0.', `/${leaf}.`));
    expect(said).toContain('Signature Verified Successfully');
    const hash = /"sha256":"(\w{64})"/.exec(said)![1]!;
    expect(said.split(hash)).toHaveLength(3);
  });

  it('says no to a changed entry and to a changed seal', () => {
    expect(run(local('true.tlog-proof'))).toContain('"kind":"version"');
    for (const name of ['changed.tlog-proof', 'size.tlog-proof'])
      expect(() => run(local(name)), name).toThrow(/Command failed/);
  });
});

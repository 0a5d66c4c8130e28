import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, barriers, PHONE, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { everyPage, lateNews, openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let contexts: Record<'scripted' | 'plain', BrowserContext>;
beforeAll(async () => {
  portal = await openPortal('pages', lateNews);
  browser = await openChromium();
  const context = (javaScriptEnabled: boolean) => browser.newContext({ viewport: PHONE, javaScriptEnabled });
  contexts = { scripted: await context(true), plain: await context(false) };
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

/** Opens a page and writes down everything it should not have done. */
async function visit(path: string, how: keyof typeof contexts = 'scripted') {
  const page = await contexts[how].newPage();
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== portal.origin) wrongs.push(`asked ${request.url()}`);
  });
  page.on('requestfailed', (request) => wrongs.push(`failed: ${request.url()}`));
  // A refused resource and a broken policy are both said on the console; a page that is itself a 404 says so too.
  page.on('console', (line) => {
    const itself = line.location().url === portal.origin + path && /status of 4\d\d/.test(line.text());
    if (['error', 'warning'].includes(line.type()) && !itself) wrongs.push(`console: ${line.text()}`);
  });
  const response = await page.goto(portal.origin + path, { waitUntil: 'load' });
  return { page, wrongs, status: response?.status() };
}

describe.concurrent.each(await everyPage())('%s (%s)', (_, path, status) => {
  it('has no barrier, no sideways scroll, no error, and asks nobody else', async () => {
    const { page, wrongs, status: answered } = await visit(path);
    expect(answered).toBe(status);
    expect(await sideways(page)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    expect(wrongs).toEqual([]);
    await page.close();
  });

  it('says the same without JavaScript', async () => {
    const [plain, scripted] = [await visit(path, 'plain'), await visit(path)];
    expect(await plain.page.locator('h1').isVisible()).toBe(true);
    const words = await plain.page.locator('main').innerText();
    expect(words.length).toBeGreaterThan(50);
    expect(words).toBe(await scripted.page.locator('main').innerText());
    expect(plain.wrongs).toEqual([]);
    await plain.page.close();
    await scripted.page.close();
  });
});

/** Puts something wrong into an opened page. */
async function spoil(path: string, markup: string) {
  const visited = await visit(path);
  await visited.page
    .locator('main')
    .evaluate((main, html) => main.insertAdjacentHTML('beforeend', html), markup);
  return visited;
}

describe('these checks', () => {
  it('see a missing name, a faint word, a small target and a wide thing', async () => {
    const wrong = '<img src="/favicon.svg"><p>samar</p><a href="/">a</a><a href="/b/">b</a>';
    const { page } = await spoil('/', `<div id="planted">${wrong}</div>`);
    await page.locator('#planted').evaluate((planted) => {
      Object.assign((planted as HTMLElement).style, { width: '2000px', color: '#bbb', background: '#fff' });
      for (const target of planted.querySelectorAll('a'))
        Object.assign(target.style, { display: 'inline-block', width: '8px', height: '8px', padding: '0' });
    });
    const seen = (await axe(page)).violations.map((violation) => violation.id);
    expect(seen).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'target-size']));
    const colours = (await axe(page, 'colours')).violations.map((violation) => violation.id);
    expect(colours).toEqual(['color-contrast']);
    expect(await sideways(page)).toHaveLength(2);
    await page.close();
  });

  it('see a style and a picture that the policy forbids', async () => {
    const wrong = '<p style="color: red">x</p><img alt="" src="https://contoh.example/x.png">';
    const { page, wrongs } = await spoil('/', wrong);
    await expect.poll(() => wrongs.filter((w) => w.includes('Content Security Policy')).length).toBe(2);
    await page.close();
  });
});

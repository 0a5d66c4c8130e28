import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, barriers, PHONE, sideways } from './checks.ts';
import { openChromium } from './chromium.ts';
import { everyPage, lateNews, openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let tabs: Record<'scripted' | 'plain', Page>;
beforeAll(async () => {
  portal = await openPortal('pages', lateNews);
  browser = await openChromium();
  const tab = (javaScriptEnabled: boolean) => browser.newPage({ viewport: PHONE, javaScriptEnabled });
  tabs = { scripted: await tab(true), plain: await tab(false) };
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

/**
 * Opens a page and writes down everything it should not have done. All are opened in the same two tabs, one after the
 * other, because a new tab is a new program of the browser and costs more than most pages.
 */
async function visit(path: string, how: keyof typeof tabs = 'scripted') {
  const page = tabs[how];
  const wrongs: string[] = [];
  for (const heard of ['pageerror', 'request', 'requestfailed', 'console']) page.removeAllListeners(heard);
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
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'light' });
  const response = await page.goto(portal.origin + path, { waitUntil: 'load' });
  return { page, wrongs, status: response?.status() };
}

describe.each(await everyPage())('%s (%s)', (_, path, status) => {
  // One test and not several, so that the page is opened once with scripts and once without.
  it('has no barrier, no sideways scroll, no error, asks nobody else, and says the same without JavaScript', async () => {
    const { page, wrongs, status: answered } = await visit(path);
    const words = await page.locator('main').innerText();
    expect.soft(answered).toBe(status);
    expect.soft(words.length).toBeGreaterThan(50);
    expect.soft(await sideways(page)).toEqual([]);
    expect.soft(await barriers(page)).toEqual([]);
    expect.soft(wrongs).toEqual([]);

    const plain = await visit(path, 'plain');
    expect.soft(await plain.page.locator('h1').isVisible()).toBe(true);
    expect.soft(await plain.page.locator('main').innerText()).toBe(words);
    expect.soft(plain.wrongs).toEqual([]);
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
    const again = (await axe(page, 'seen')).violations.map((violation) => violation.id);
    expect(again).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
    expect(await sideways(page)).toHaveLength(2);
  });

  it('see what is shown on a desk alone, and what is faint in the dark alone', async () => {
    const { page } = await spoil(
      '/',
      '<div class="wide"><img src="/favicon.svg"></div><p class="night">samar</p>',
    );
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`@media (max-width: 40rem) { .wide { display: none } }
        @media (prefers-color-scheme: dark) { .night { color: #333; background: #222 } }`);
      document.adoptedStyleSheets.push(sheet);
    });
    const found = (await barriers(page)).map((barrier) => barrier.replace(/:.*/s, ''));
    expect(found).toEqual(expect.arrayContaining(['1280 dark image-alt', '1280 dark color-contrast']));
    expect(found.filter((barrier) => barrier.startsWith('360'))).toEqual([]);
  });

  it('see a style and a picture that the policy forbids', async () => {
    const wrong = '<p style="color: red">x</p><img alt="" src="https://contoh.example/x.png">';
    const { wrongs } = await spoil('/', wrong);
    await expect.poll(() => wrongs.filter((w) => w.includes('Content Security Policy')).length).toBe(2);
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers, PHONE, sideways } from './checks.ts';
import { NEWER, scriptsOf } from './scripts.ts';

/** The two ways in which something signed is checked; the second needs no network. */
export const WAYS: [string, boolean][] = [
  ['by the portal, without JavaScript', false],
  ['by the page itself, without any network', true],
];

/** A page that checks something signed, on a phone. */
export async function openOnPhone(browser: Browser, url: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  return page;
}

/** Takes the network away; gives what is asked of it from then on. */
export async function cutOff(page: Page): Promise<() => string[]> {
  const asked: string[] = [];
  await page.context().setOffline(true);
  page.on('request', (request) => asked.push(request.url()));
  // The browser may still want the icon of its tab, which says nothing of anybody.
  return () => asked.filter((url) => !url.endsWith('/favicon.svg'));
}

/** Lets the page check what was put in, and waits until it says something of it; gives all that it then says. */
export async function press(page: Page, button: string, said: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await page.locator('#hasil .found', { hasText: said }).waitFor();
  return page.locator('#hasil').innerText();
}

/** Wants the page to have no barrier, and its script to be old enough for Chrome 80 and no larger than that many bytes, gzip. */
export async function mustSuitAll(page: Page, path: string, most: number): Promise<void> {
  expect(await sideways(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  const scripts = scriptsOf(`.test/dist${path}index.html`);
  expect(scripts.size).toBeGreaterThan(0);
  for (const [name, text] of scripts) expect(NEWER.exec(text)?.[0], name).toBeUndefined();
  const size = gzipSync([...scripts.values()].join(''), { level: 9 }).length;
  process.stdout.write(`  ${path}: ${size} bytes gzip\n`);
  expect(size).toBeLessThanOrEqual(most);
}

/** The commands that a page of the portal gives to who trusts no portal, asked of this one. */
export function recipeOf(path: string, origin: string): string {
  const page = readFileSync(`.test/dist${path}index.html`, 'utf8');
  const block = /<pre[^>]*id="resep"[^>]*><code>([^]*?)<\/code>/.exec(page)![1]!;
  return block
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('https://pantau.example', origin);
}

/** Runs commands in a folder; throws when one of them fails. */
export const bash = (script: string, folder: string) =>
  execFileSync('bash', ['-euc', script], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './chromium.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  portal = await openPortal('keys');
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

async function open(path: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(portal.origin + path);
  return page;
}

/** The element that has the focus: what it is, whether it can be seen, and whether something shows the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const box = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    return {
      what: `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 30) ?? ''}`,
      name: element.className,
      id: element.id,
      // A browser scrolls to whole pixels, boxes end between them.
      inside: box.width > 0 && box.top > -1 && box.bottom < innerHeight + 1 && box.right < innerWidth + 1,
      marked: outlined || boxShadow !== 'none',
    };
  });

describe('with a keyboard', () => {
  it('the first stop is the skip link, in sight, and it leads to the content', async () => {
    const page = await open('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ name: 'skip', inside: true, marked: true });
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatchObject({ id: 'isi' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.context().close();
  });

  it.each(['/', '/kota-contoh/', '/kota-contoh/program/', '/linimasa/'])(
    'every stop on %s shows itself',
    async (path) => {
      const page = await open(path);
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      // Day, month, year and the calendar of a date are four stops.
      const dates = await page.locator('input[type=date]').count();
      // What can be scrolled is one, so that its end can be read.
      const stops =
        (await page.locator('a[href], button, input, select, summary, [tabindex="0"]').count()) + 3 * dates;
      const unseen: unknown[] = [];
      let passed = 0;
      for (; passed <= stops; passed += 1) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        if (stop.what.startsWith('body')) break;
        if (!stop.inside || !stop.marked) unseen.push(stop);
      }
      expect(unseen).toEqual([]);
      expect(passed).toBe(stops);
      await page.context().close();
    },
  );
});

describe('without JavaScript', () => {
  it('the programme filter is sent and keeps what was chosen', async () => {
    const page = await open('/kota-contoh/program/', false);
    await page.getByLabel('Dimensi').selectOption('governance');
    await page.getByLabel('Status').selectOption('implementation');
    await page.getByLabel('Hanya quick win').check();
    await page.getByRole('button', { name: 'Terapkan' }).click();
    const query = new URL(page.url()).searchParams;
    expect(query.get('dimensi')).toBe('governance');
    expect(await page.getByLabel('Dimensi').inputValue()).toBe('governance');
    expect(await page.getByLabel('Status').inputValue()).toBe('implementation');
    expect(await page.getByLabel('Hanya quick win').isChecked()).toBe(true);
    expect(await page.getByLabel('Hanya yang tanpa kabar').isChecked()).toBe(false);
    const main = page.locator('main');
    expect(await main.innerText()).toContain('Layanan satu pintu daring');
    expect(await main.innerText()).not.toContain('Pasar daring');
    await page.getByRole('link', { name: 'Hapus saringan' }).click();
    expect(await main.innerText()).toContain('Pasar daring');
    await page.context().close();
  });

  it('the search for a region is sent and keeps its word', async () => {
    const page = await open('/', false);
    await page.getByLabel('Cari wilayah').fill('Kediri');
    await page.keyboard.press('Enter');
    await page.waitForURL(/cari=Kediri/);
    expect(await page.getByLabel('Cari wilayah').inputValue()).toBe('Kediri');
    const main = page.locator('main');
    expect(await main.getByRole('link', { name: 'Kota Kediri' }).first().isVisible()).toBe(true);
    expect(await main.getByRole('link', { name: 'Kota Mojokerto' }).count()).toBe(0);
    await page.context().close();
  });
});

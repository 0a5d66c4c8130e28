import axeCore, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page, PageScreenshotOptions } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
// The narrowest phone, and a desk at 400 % zoom (WCAG 1.4.10).
const NARROW = { width: 320, height: 640 };

/** A picture of a page. A busy machine now and then gives none at the first try, which says nothing about the page. */
export async function picture(page: Page, options: PageScreenshotOptions): Promise<Buffer> {
  for (let tries = 1; tries < 3; tries += 1) {
    const taken = await page.screenshot(options).catch(() => null);
    if (taken) return taken;
  }
  return page.screenshot(options);
}

/**
 * Keeps a picture of a page as a phone and a desk show it, for whoever wants to look: in the folder that PICTURES
 * names, which makes none without it, for a picture proves nothing and costs a second.
 */
export async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    await picture(page, { path: `${folder}/${name}-${viewport.width}.png`, fullPage: true });
  }
}

/**
 * Which rules axe looks at: all of them, or those alone whose answer changes with where things stand and in which
 * colours. The others ask for names, roles and order, and see nothing new until something else is shown.
 */
const RULES = {
  all: { runOnly: TAGS, rules: { 'target-size': { enabled: true } } },
  seen: { runOnly: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'] },
};

/** What axe finds on a page as it stands. A page is given axe once, for reading its program costs half a look. */
export async function axe(page: Page, rules: keyof typeof RULES = 'all'): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  const options = { ...RULES[rules], resultTypes: ['violations'] } satisfies RunOptions;
  return page.evaluate(
    (how) => (globalThis as unknown as { axe: typeof axeCore }).axe.run(document, how),
    options as RunOptions,
  );
}

/** Which elements of a page are shown, and on the screen: as long as these stay the same, so do their names and order. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .map((one) => {
        const { width, height, right, bottom } = one.getBoundingClientRect();
        const away = right + scrollX <= 0 || bottom + scrollY <= 0;
        return one.checkVisibility({ visibilityProperty: true }) && width * height > 0 && !away ? 1 : 0;
      })
      .join(''),
  );

/** Every barrier on a page, on a phone in the light, and on a desk in the dark. */
export async function barriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  let before = '';
  for (const [viewport, colorScheme] of [
    [PHONE, 'light'],
    [DESK, 'dark'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const now = await shown(page);
    const { violations } = await axe(page, now === before ? 'seen' : 'all');
    before = now;
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${viewport.width} ${colorScheme} ${id}: ${String(target)} ${failureSummary ?? ''}`);
  }
  return found;
}

/** The widths at which a page must be scrolled sideways: two phones, or one in CSS pixels. A click may have led to a page that is still on its way. */
export async function sideways(page: Page, width?: number): Promise<string[]> {
  await page.waitForLoadState();
  const found: string[] = [];
  for (const viewport of width ? [{ width, height: 500 }] : [NARROW, PHONE]) {
    await page.setViewportSize(viewport);
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    if ((wide ?? 0) > (room ?? 0)) found.push(`${viewport.width}: ${wide} px of content in ${room} px`);
  }
  return found;
}

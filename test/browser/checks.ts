import { AxeBuilder } from '@axe-core/playwright';
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

/** Which rules axe looks at: all of them, all but contrast, or contrast alone, which takes it longer than all others. */
const RULES = {
  all: { runOnly: TAGS, rules: { 'target-size': { enabled: true } } },
  layout: {
    runOnly: TAGS,
    rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } },
  },
  colours: { runOnly: ['color-contrast'] },
};

/** What axe finds on a page as it stands. */
export const axe = async (page: Page, rules: keyof typeof RULES = 'all') => {
  const options = { ...RULES[rules], resultTypes: ['violations' as const] };
  // No page has a frame, so the slower way that looks into other origins' frames is not needed.
  return new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze();
};

/** Every barrier on a page, on a phone in the light and on a desk, whose colours are looked at in the dark: nothing else differs there. */
export async function barriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [viewport, colorScheme, rules] of [
    [PHONE, 'light', 'all'],
    [DESK, 'light', 'layout'],
    [DESK, 'dark', 'colours'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const { violations } = await axe(page, rules);
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${viewport.width} ${colorScheme} ${id}: ${String(target)} ${failureSummary ?? ''}`);
  }
  return found;
}

/** The widths at which a page must be scrolled sideways. */
export async function sideways(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of [PHONE, NARROW]) {
    await page.setViewportSize(viewport);
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    if ((wide ?? 0) > (room ?? 0)) found.push(`${viewport.width}: ${wide} px of content in ${room} px`);
  }
  return found;
}

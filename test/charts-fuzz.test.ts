import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaps } from '../src/charts/data.ts';
import { MilestoneLine } from '../src/charts/milestone-line.tsx';
import { MoneyBars } from '../src/charts/money-bars.tsx';
import { SCurve } from '../src/charts/s-curve.tsx';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const view = day.map((today) => ({ locale: 'id' as const, today, origin: 'http://portal.test' }));
const percent = fc.double({ min: 0, max: 100, noNaN: true });
const rupiah = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(...gaps));

const points = fc
  .array(fc.record({ day, baseline: percent, current: percent, actual: fc.option(percent) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.toSorted((a, b) => a.day.localeCompare(b.day)));
const items = fc.array(
  fc.record({
    title: fc.string(),
    original: day,
    current: day,
    met: fc.option(day),
    metOn: fc.option(day),
    addedOn: fc.option(day),
    state: fc.constantFrom('scheduled', 'partiallyMet', 'met', 'notMet', 'dropped'),
    late: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);
const rows = fc.array(
  fc.record({ label: fc.string(), original: rupiah, revised: rupiah, realised: rupiah }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

/** Every number of a drawing is a number inside it, and nothing carries a style or script of its own. */
function expectSound(html: string): void {
  const drawings = [...html.matchAll(/<svg class="drawing" viewBox="0 0 320 (\d+)"(.*?)<\/svg>/gs)];
  expect(drawings.length).toBeGreaterThan(0);
  for (const [, , drawing = ''] of drawings) {
    const attributes = drawing.replaceAll(/<(title|desc|text)\b([^>]*)>[^<]*/g, '<$1$2>');
    expect(attributes).not.toMatch(/NaN|Infinity|undefined|null/);
    for (const [, , x = ''] of attributes.matchAll(/\b(x|cx|width)="([^"]*)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(320);
    }
    for (const [, start = ''] of attributes.matchAll(/\bd="M([^,"]*),/g)) expect(Number(start)).not.toBeNaN();
  }
  expect(html.replaceAll(/>[^<]*</g, '><')).not.toMatch(/\sstyle=|\son\w+=|<script|<style/);
}

describe('whatever the numbers are', () => {
  const cases = { numRuns: 300 };

  it('the S curve is sound', () => {
    fc.assert(
      fc.property(points, view, (p, v) => expectSound(String(SCurve({ points: p, view: v, id: 'k' })))),
      cases,
    );
  });

  it('the line of milestones is sound', () => {
    fc.assert(
      fc.property(items, view, (i, v) => expectSound(String(MilestoneLine({ items: i, view: v, id: 't' })))),
      cases,
    );
  });

  it('the bars of money are sound', () => {
    fc.assert(
      fc.property(rows, view, (r, v) => expectSound(String(MoneyBars({ rows: r, view: v, id: 'u' })))),
      cases,
    );
  });

  it.each([
    ['one point', [{ day: '2026-11-22', baseline: 100, current: 100, actual: 0 }]],
    ['nothing at all', [{ day: '2026-01-31', baseline: 0, current: 0, actual: 0 }]],
    [
      'two points on one day',
      [
        { day: '2026-01-31', baseline: 40, current: 0, actual: null },
        { day: '2026-01-31', baseline: 100, current: 0, actual: null },
      ],
    ],
  ])('a plan with %s is drawn', (_, plan) => {
    const today = { locale: 'id' as const, today: '2026-11-22', origin: 'http://portal.test' };
    expectSound(String(SCurve({ points: plan, view: today, id: 'k' })));
  });
});

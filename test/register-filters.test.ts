import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import type { Commitment } from '../src/commitments/schema.ts';
import { timeZones } from '../src/regions/schema.ts';
import { all } from './edge/markup.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, sample } from './edge/sample.ts';

const record = (region: string, over: Partial<Commitment>) =>
  recordCommitment(ctxAt(), { region, commitment: { ...sample.commitment, ...over } });
const pageOf = async (path: string) => (await ask(path)).text();
const keysOn = (page: string) => all(page, /<li id="([a-z0-9-]+)">/g);
const nextOn = (page: string) =>
  /href="([^"]*)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? null;

// 45 words of one region, of three states in turn; four share each day.
const LONG = 'kota-panjang';
const key = (i: number) => `j-${String(i).padStart(2, '0')}`;
const over = (i: number) => i % 3 === 1;
const late = (i: number) => i % 3 === 0;
const numbers = Array.from({ length: 45 }, (_, i) => i);

describe('a filter', () => {
  beforeAll(async () => {
    await furnish(LONG, '35.90');
    const done = { statement: 'Selesai.', as_of: '2026-03-01', source: 'koran' };
    for (const i of numbers)
      await record(LONG, {
        key: key(i),
        made_on: `2026-01-${String(1 + Math.floor(i / 4)).padStart(2, '0')}`,
        due: late(i) ? `2026-02-${String(28 - Math.floor(i / 3)).padStart(2, '0')}` : null,
        outcomes: over(i) ? [{ ...done, value: i % 2 ? 'complete' : 'withdrawn' }] : [],
      });
  });

  it.each([
    [`/${LONG}/janji/`, () => true],
    [`/${LONG}/janji/?status=terbuka`, (i: number) => !over(i)],
    [`/${LONG}/janji/?status=selesai`, over],
    [`/${LONG}/janji/?status=lewat`, late],
    [`/janji/?wilayah=${LONG}`, () => true],
    [`/janji/?wilayah=${LONG}&status=selesai`, over],
    [`/janji/?wilayah=${LONG}&status=lewat`, late],
    // A person writes a name, and an empty field is no filter.
    ['/janji/?wilayah=Kota+Panjang&status=ditarik&umur=', (i: number) => over(i) && i % 2 === 0],
    [`/janji/?wilayah=${LONG}&umur=1`, () => false],
  ])('"%s" shows what fits, page by page, each word once', async (query, fits) => {
    const seen: string[] = [];
    for (let path: string | null = query; path;) {
      const page = await pageOf(path);
      const keys = keysOn(page);
      path = nextOn(page);
      if (path) expect(keys).toHaveLength(20);
      seen.push(...keys);
    }
    expect(seen.toSorted()).toEqual(numbers.filter(fits).map(key));
    if (query.includes('lewat')) expect(seen).toEqual(seen.toSorted().toReversed());
    else
      expect(seen.map((k) => Math.floor(Number(k.slice(2)) / 4))).toEqual(
        seen.map((k) => Math.floor(Number(k.slice(2)) / 4)).toSorted((a, b) => a - b),
      );
  });

  it('that nothing fits says so, and one that nobody knows is refused with those that are known', async () => {
    expect(await pageOf(`/${LONG}/janji/?status=lewat&setelah=2027-01-01~0000000000`)).toContain(
      'Tidak ada janji yang cocok',
    );
    for (const wilayah of ['kota-entah', '!!', '__proto__']) {
      const response = await ask(`/janji/?wilayah=${wilayah}&status=lewat`);
      expect(response.status, wilayah).toBe(400);
      expect(await response.text()).toContain('Tulis namanya lengkap, misalnya Kota Blitar');
    }
    const narrowed = await pageOf(`/janji/?wilayah=${LONG}&status=lewat`);
    expect(narrowed).toContain('<form class="filter" action="/janji/" method="get">');
    expect(narrowed).toContain(`name="wilayah" value="${LONG}"`);
    for (const path of ['/janji/', `/${LONG}/janji/`]) {
      const response = await ask(`${path}?status=ingkar`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('terbuka, selesai, lewat');
      expect((await ask(`${path}?setelah=besok`)).status).toBe(400);
    }
  });
});

describe('an age', () => {
  const slugs = ['kota-barat', 'kota-tengah', 'kota-timur'];
  beforeAll(async () => {
    for (const [i, slug] of slugs.entries()) {
      await furnish(slug, `35.9${i + 1}`, { time_zone: timeZones[i]!, demo: false });
      await record(slug, { key: 'besok', due: '2026-11-22' });
    }
  });
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['2026-11-22T14:59:00.000Z', [2, 2, 2]],
    ['2026-11-22T15:00:00.000Z', [2, 2, 3]],
    ['2026-11-22T16:00:00.000Z', [2, 3, 3]],
    ['2026-11-22T17:00:00.000Z', [3, 3, 3]],
  ])('turns at midnight in each region: %s', async (now, ages) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    for (const [i, slug] of slugs.entries()) {
      const item = await pageOf(`/${slug}/janji/`);
      expect(item, slug).toContain(`Terbuka ${ages[i]} hari sejak diucapkan.`);
      expect(item.includes('Lewat tenggat 1 hari.'), slug).toBe(ages[i] === 3);
      expect(keysOn(await pageOf(`/${slug}/janji/?status=lewat`)), slug).toEqual(
        ages[i] === 3 ? ['besok'] : [],
      );
    }
    // Across regions the day is that of WIB.
    expect((await pageOf('/janji/?status=lewat')).includes('/kota-timur/janji/')).toBe(ages[0] === 3);
  });
});

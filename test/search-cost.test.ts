import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { metered, type Db } from '../functions/core/db.ts';
import { readSearchPage } from '../functions/search/page-reads.ts';
import { fillIndex, questions } from './edge/fill-index.ts';

const MANY = 20_000;

const costs = async () =>
  Promise.all(
    questions(MANY).map(async (asked) => {
      const meter = { calls: 0, rowsRead: 0 };
      const { found } = await readSearchPage(env.DB, metered(env.SEARCH, meter), asked);
      return { asked: JSON.stringify(asked), ...meter, found: found?.length ?? 0 };
    }),
  );

describe('a page of results', () => {
  it(
    'costs one round trip and at most 100 rows, and with 20,000 documents no more than with 2,000',
    { timeout: 60_000 },
    async () => {
      await fillIndex(env.SEARCH, 1, 2000);
      const before = await costs();
      await fillIndex(env.SEARCH, 2001, MANY);
      for (const [i, cost] of (await costs()).entries()) {
        expect(cost.calls, cost.asked).toBe(1);
        expect(cost.rowsRead, cost.asked).toBeLessThanOrEqual(100);
        // Where 2,000 documents did not fill the page, 20,000 may: each result more costs its own rows and no others.
        const more = cost.found - (before[i]?.found ?? 0);
        expect(cost.rowsRead - (before[i]?.rowsRead ?? 0), cost.asked).toBeLessThanOrEqual(5 * (more + 1));
      }
    },
  );

  it('follows the page before it without a gap or a repetition, to the end', async () => {
    const ids: number[] = [];
    for (let setelah: string | undefined; ;) {
      const { found, next } = await readSearchPage(env.DB, env.SEARCH, {
        q: 'lampu',
        wilayah: 'kota-7',
        setelah,
      });
      ids.push(...(found ?? []).map((one) => one.id));
      if (!next) break;
      setelah = next;
    }
    expect(ids).toEqual(Array.from({ length: MANY / 50 }, (_, i) => (MANY - 43 - 50 * i) * 10_000));
  });

  it('stands in the order of the index: nothing is sorted, and no table is walked', async () => {
    const plans: string[] = [];
    const watched: Db = {
      batch: (all) => env.SEARCH.batch(all),
      prepare: (sql) => (plans.push(sql), env.SEARCH.prepare(sql)),
    };
    await readSearchPage(env.DB, watched, { q: 'wifi' });
    const match = plans.find((sql) => sql.includes('MATCH')) ?? '';
    const { results } = await env.SEARCH.prepare(`EXPLAIN QUERY PLAN ${match}`).bind('"wifi"', 1).all();
    const steps = results.map((step) => String(step.detail));
    // "M" is the match, "<" the cursor, both given to the index; the rest is one look by key for each result.
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([
      expect.stringMatching(/^SCAN t VIRTUAL TABLE INDEX \d+:.*[<M].*[<M]/),
    ]);
    expect(steps.join()).not.toContain('B-TREE');
    expect(match).not.toMatch(/rank|OFFSET|count\(/i);
  });
});

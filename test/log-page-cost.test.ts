import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { publishMany } from './edge/grow-log.ts';
import { seal } from './edge/log.ts';
import { ask } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';

/** What an address costs: round trips, and rows read. */
async function cost(path: string): Promise<[calls: number, rowsRead: number]> {
  const meter = { calls: 0, rowsRead: 0 };
  const response = await ask(path, {}, { DB: metered(env.DB, meter) as D1Database });
  expect(response.status).toBe(200);
  await response.text();
  return [meter.calls, meter.rowsRead];
}

beforeAll(async () => {
  await furnish();
  await publishMany(env.DB, 100);
  await seal();
}, 60_000);

it('the page of the log costs one round trip and as many rows among thousands of entries as among a hundred', async () => {
  const paths = ['/log/', '/log/?sebelum=60', '/log/isi/50.json'];
  const measure = () => Promise.all(paths.map(cost));
  const before = await measure();
  await publishMany(env.DB, 3000, 100);
  await seal();
  expect(await measure()).toEqual(before);
  for (const [calls, read] of before) {
    expect(calls).toBe(1);
    expect(read).toBeLessThanOrEqual(150);
  }
  expect(before[2]![1]).toBeLessThanOrEqual(4);
}, 120_000);

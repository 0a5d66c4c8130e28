import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { furnishRequests } from './edge/crowd-of-requests.ts';
import { growRequests } from './edge/grow-requests.ts';
import { ask311, BASE } from './edge/open311.ts';
import { furnish, REGION } from './edge/sample.ts';

const HERE = `jurisdiction_id=${REGION}&page_size=50`;
const WINDOW = 'start_date=2026-01-01&end_date=2026-03-15';
const AFTER = 'after=2026-03-14T02:00:00.000Z~G000000100';

/** Every filter with an index of its own: at most 60 rows a page. */
const lists = [
  '',
  'status=open',
  'status=closed',
  'service_code=lampu-jalan',
  'service_code=lampu-jalan&status=open',
]
  .flatMap((filter) =>
    ['xml', 'json'].map((format) => `${BASE}/requests.${format}?${HERE}&${WINDOW}&${filter}`),
  )
  .flatMap((path) => [path, `${path}&${AFTER}`])
  .filter((path) => !path.includes('closed') || path.includes('.json'));
const updated = `${BASE}/requests.json?${HERE}&updated_after=2026-02-01`;
const codes = `${BASE}/requests.json?${HERE}&${WINDOW}&service_code=lampu-jalan,kekerasan`;
const BOX = 'bbox=112.06,-8.14,112.14,-8.06';
/** Those that look through a part of the list. */
const bounded = [
  `${updated}&service_code=lampu-jalan`,
  `${BASE}/requests.json?${HERE}&${WINDOW}&${BOX}`,
  `${BASE}/requests.json?${HERE}&${WINDOW}&${BOX}&status=closed&service_code=kekerasan`,
  `${BASE}/requests.json?${HERE}&${WINDOW}&lat=-8.1&long=112.1&radius=900`,
];
const single = `${BASE}/requests/G000000001.json?jurisdiction_id=${REGION}&extensions=true`;
const services = `${BASE}/services.json?jurisdiction_id=${REGION}`;
const all = [...lists, updated, codes, ...bounded, single, services];

async function costs(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const path of all) {
    const meter = { calls: 0, rowsRead: 0 };
    const { status } = await ask311(path, {}, { DB: metered(env.DB, meter) as D1Database });
    expect([status, meter.calls], path).toEqual([200, 1]);
    found.set(path, meter.rowsRead);
  }
  return found;
}

describe('a list of reports costs the same however many there are', () => {
  let small: Map<string, number>;
  let large: Map<string, number>;

  beforeAll(async () => {
    await furnish();
    await furnishRequests();
    await growRequests(1, 1000);
    small = await costs();
    await growRequests(1001, 20_000);
    large = await costs();
  }, 120_000);

  it('one round trip, at most 60 rows for 50 reports, in both formats, on the first page and later', async () => {
    for (const path of [...lists, updated]) {
      expect(large.get(path), path).toBeLessThanOrEqual(60);
      expect(large.get(path), path).toBe(small.get(path));
    }
    // Several categories: one row more for each list that is merged.
    expect(large.get(codes)).toBeLessThanOrEqual(65);
    expect(large.get(codes)).toBe(small.get(codes));
    const { body } = await ask311(`${lists[0]}`);
    expect(body.service_requests.request).toHaveLength(50);
    process.stdout.write(`  lists: ${[...lists, updated, codes].map((path) => large.get(path)).join(' ')}\n`);
  });

  it('one report and the categories: the same', () => {
    for (const path of [single, services]) {
      expect(large.get(path), path).toBeLessThanOrEqual(20);
      expect(large.get(path), path).toBe(small.get(path));
    }
  });

  it('a place, and what has no index of its own: never more than a bounded part', () => {
    process.stdout.write(`  bounded: ${bounded.map((path) => large.get(path)).join(' ')}\n`);
    for (const path of bounded) expect(large.get(path), path).toBeLessThanOrEqual(2000);
  });
});

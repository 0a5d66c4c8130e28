import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { CODES, IDS } from '../src/open311/wanted.ts';
import { metered } from '../functions/core/db.ts';
import { furnishRequests, services as kept } from './edge/crowd-of-requests.ts';
import { growRequests } from './edge/grow-requests.ts';
import { ask311, BASE } from './edge/open311.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const HERE = `jurisdiction_id=${REGION}&page_size=50`;
const WINDOW = 'start_date=2026-01-01&end_date=2026-03-15';
const AFTER = 'after=2026-03-14T02:00:00.000Z~G000000100';

/** Categories of the crowd: more than one list may name. */
const CATEGORIES = ['lampu-jalan', 'kekerasan', ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => `kategori-${i}`)];

async function furnishCategories(): Promise<void> {
  const [first] = kept.services;
  const content = { ...kept, services: CATEGORIES.map((code) => ({ ...first, code })) };
  await env.DB.prepare('UPDATE service_list SET content = ? WHERE region = ?')
    .bind(JSON.stringify(content), REGION)
    .run();
}

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
/** By their numbers. */
const numbers = `${BASE}/requests.json?jurisdiction_id=${REGION}&service_request_id=${Array.from({ length: IDS }, (_, i) => `G${String(i * 17 + 1).padStart(9, '0')}`).join()}`;
const updated = `${BASE}/requests.json?${HERE}&updated_after=2026-02-01`;
/** Several categories: a list of each is merged, and each is read one row ahead. */
const several = (count: number) =>
  `${BASE}/requests.json?${HERE}&${WINDOW}&service_code=${CATEGORIES.slice(0, count).join()}`;
const [codes, many] = [several(2), several(CODES)];
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
/** The same, when the region is named by its code: a row more for each list that is merged. */
const byCode = [`${lists[0]}`, `${codes}`, `${many}`].map((path) => path.replace(REGION, '00.00'));
const all = [...lists, ...byCode, updated, codes, many, numbers, ...bounded, single, services];

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
    await furnishCategories();
    await growRequests(1, 1000);
    small = await costs();
    await growRequests(1001, 20_000);
    large = await costs();
  }, 120_000);

  it('one round trip, at most 60 rows for 50 reports, in both formats, on the first page and later', async () => {
    for (const path of [...lists, updated, codes, many, numbers]) {
      expect(large.get(path), path).toBeLessThanOrEqual(60);
      expect(large.get(path), path).toBe(small.get(path));
    }
    expect(byCode.map((path) => large.get(path))).toEqual(
      [lists[0], codes, many].map((path, i) => large.get(`${path}`)! + [2, 3, 1 + CODES][i]!),
    );
    const { body } = await ask311(`${lists[0]}`);
    expect(body.service_requests.request).toHaveLength(50);
    const told = [...lists, ...byCode, updated, codes, many, numbers].map((path) => large.get(path));
    process.stdout.write(`  lists: ${told.join(' ')}\n`);
  });

  it('many categories are one list, in its order, none left out', async () => {
    const wanted = new Set(CATEGORIES.slice(0, CODES).map((code) => `'${code}'`));
    const expected = await rows(
      `SELECT id FROM service_request_public
       WHERE region = ? AND service_code IN (${[...wanted].join()}) AND received_on BETWEEN '2026-01-01' AND '2026-03-14'
       ORDER BY requested_at DESC, id DESC LIMIT 100`,
      REGION,
    );
    const first = await ask311(many);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('Link') ?? '')?.[1] ?? '';
    const second = await ask311(next.replace('http://portal.test', ''));
    const told = [first, second].flatMap(({ body }) => body.map((one: any) => one.service_request_id));
    expect(told).toEqual(expected.map(({ id }) => id));
  });

  it('one report and the categories: the same', () => {
    for (const path of [single, services]) {
      expect(large.get(path), path).toBeLessThanOrEqual(20);
      expect(large.get(path), path).toBe(small.get(path));
    }
  });

  it('a place, and what has no index of its own: never more than a bounded part', () => {
    process.stdout.write(`  bounded: ${bounded.map((path) => large.get(path)).join(' ')}\n`);
    for (const path of bounded) expect(large.get(path), path).toBeLessThanOrEqual(260);
  });
});

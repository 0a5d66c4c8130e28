import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { machineCosts, ofReports } from './edge/api-cost.ts';
import { furnishRequests } from './edge/crowd-of-requests.ts';
import { growRequests } from './edge/grow-requests.ts';
import { ask } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

/** Every subset of these filters, each with a value that most reports have. */
const values = ['kategori=lampu-jalan', 'kecamatan=35.72.01', 'lembaga=dinas', 'keadaan=proses'];
const subsets = values.reduce<string[][]>(
  (sets, value) => sets.flatMap((set) => [set, [...set, value]]),
  [[]],
);
const LIST = `/${REGION}/laporan/`;
const lists = subsets.flatMap((set) =>
  [[], ['terlambat=ya']].flatMap((late) => {
    const first = `${LIST}?${[...set, ...late].join('&')}`;
    const place = late.length > 0 ? '2026-02-02T17:00:00.000Z~G000000100' : '2026-10-01~ZZZZZZZZZZ';
    return [first, `${first}&setelah=${place}`];
  }),
);
const programme = [`${LIST}?program=lampu`, `${LIST}?program=lampu&setelah=2026-10-01~ZZZZZZZZZZ`];
const REPORT = '/laporan/G000000001/';

/** What each page costs: rows read, in one round trip. */
async function costs(paths: string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const path of paths) {
    const meter = { calls: 0, rowsRead: 0 };
    const response = await ask(path, {}, { DB: metered(env.DB, meter) as D1Database });
    const page = await response.text();
    expect([response.status, meter.calls], path).toEqual([200, 1]);
    expect(page, path).toContain('Isi halaman ini terbaru');
    if (path !== REPORT) expect(page.match(/<li data-lat/g), path).toHaveLength(50);
    found.set(path, meter.rowsRead);
  }
  return found;
}

describe('a page of public reports costs the same however many there are', () => {
  let small: Map<string, number>;
  let large: Map<string, number>;
  let machinesSmall: Map<string, number>;
  let machinesLarge: Map<string, number>;
  const all = [...lists, ...programme, REPORT];

  beforeAll(async () => {
    await furnish();
    await furnishRequests();
    await growRequests(1, 1000);
    small = await costs(all);
    machinesSmall = await machineCosts(ofReports);
    await growRequests(1001, 20_000);
    large = await costs(all);
    machinesLarge = await machineCosts(ofReports);
  }, 120_000);

  it('for every combination of filters in both orders, first page and later: at most 60 rows', () => {
    expect(lists).toHaveLength(64);
    for (const path of [...lists, ...programme]) {
      expect(large.get(path), path).toBeLessThanOrEqual(60);
      expect(large.get(path), path).toBe(small.get(path));
    }
    const counts = [...lists, ...programme].map((path) => large.get(path) ?? 0);
    process.stdout.write(`  list: ${Math.min(...counts)} to ${Math.max(...counts)} rows read\n`);
  });

  it('for one report: at most 40 rows', () => {
    process.stdout.write(`  report: ${large.get(REPORT)} rows read\n`);
    expect(large.get(REPORT)).toBeLessThanOrEqual(40);
    expect(large.get(REPORT)).toBe(small.get(REPORT));
  });

  it('for machines too', () => {
    for (const path of ofReports) {
      expect(machinesLarge.get(path), path).toBe(machinesSmall.get(path));
      expect(machinesLarge.get(path), path).toBeLessThanOrEqual(60);
    }
  });

  it('and the measure is real: without its index a list reads them all', async () => {
    const { meta } = await env.DB.prepare(
      `SELECT id FROM service_request_public NOT INDEXED WHERE region = ? AND agency = 'dinas-1' LIMIT 51`,
    )
      .bind(REGION)
      .all();
    expect(meta.rows_read).toBeGreaterThan(60);
  });
});

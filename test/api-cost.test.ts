import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { told } from './edge/api.ts';
import { furnishRequests } from './edge/crowd-of-requests.ts';
import { grow } from './edge/grow.ts';
import { growRequests } from './edge/grow-requests.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const R = '/api/v1/regions/kota-001';
const REPORTS = `/api/v1/regions/${REGION}/service-requests`;

/** Lists that are full in both portals; `?` asks for twenty. */
const lists = [
  '/api/v1/updates?',
  '/api/v1/updates?per=2026-01-01&',
  '/api/v1/updates?after=2024-03-01~T001001001&',
  '/api/v1/commitments?',
  `${R}/updates?`,
  `${R}/updates?per=2026-01-01&`,
  `${R}/programmes?`,
  `${R}/programmes?per=2026-01-01&`,
  `${R}/programmes?sort=slip&`,
  `${R}/programmes?late=true&`,
  `${R}/milestones?`,
  `${R}/milestones?state=late&`,
  `${R}/milestones?state=moved&`,
  `${R}/milestone-moves?`,
  `${R}/commitments?`,
  `${R}/commitments?state=open&`,
  `${R}/organisations?`,
  `${R}/events?`,
  `${REPORTS}?`,
  `${REPORTS}?after=2026-09-01~ZZZZZZZZZZ&`,
  `${REPORTS}?service_code=lampu-jalan&status=process&`,
  `${REPORTS}?late=true&`,
  `${REPORTS}?programme=lampu&`,
].map((list) => `${list}limit=20`);
const things = [
  R,
  `${R}/visions`,
  `${R}/programmes/p1`,
  `${R}/programmes/p1/transactions`,
  '/api/v1/updates/T001001001',
  '/api/v1/updates/T001001001/versions/1',
  '/api/v1/sources/S001000000',
  '/api/v1/service-requests/G000000001',
];

/** What each costs: rows read, in one round trip. */
async function measure(paths: string[]) {
  const costs = new Map<string, number>();
  for (const path of paths) {
    const meter = { calls: 0, rowsRead: 0 };
    const { status, text, body } = await told(path, {}, { DB: metered(env.DB, meter) as D1Database });
    expect([status, meter.calls], `${path} ${text}`).toEqual([200, 1]);
    const isPast = path.includes('per=');
    if (Array.isArray(body.data) && path.includes('limit=') && !isPast)
      expect(body.data, path).toHaveLength(20);
    costs.set(path, meter.rowsRead);
  }
  return costs;
}

// The plans that are grown are kept without their words; here they are read as they were published.
const keepPlans = () =>
  env.DB.batch([
    env.DB.prepare(
      `INSERT INTO version (noun, subject_id, version, content, published_at)
       SELECT 'schedule', id, 99, content, '2025-02-01T00:00:00.000Z' FROM schedule WHERE region = 'kota-001'
       ON CONFLICT DO NOTHING`,
    ),
  ]);

const growEvents = (count: number) =>
  env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
     SELECT '2026-01-01T00:00:00.000Z', 'kota-001', 'update', 'publish', 'T001001001', 1, 'system', 'uji', 1, '{}' FROM n`,
  )
    .bind(count)
    .run();

let small: Map<string, number>;
let large: Map<string, number>;
beforeAll(async () => {
  await furnish();
  await furnishRequests();
  await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
  await env.DB.batch([env.DB.prepare("INSERT INTO province (code, name) VALUES ('35', 'Jawa Timur')")]);
  await grow([2, 50, 10]);
  await growRequests(1, 1000);
  await keepPlans();
  await growEvents(1000);
  small = await measure([...lists, ...things]);
  await grow([4, 100, 50]);
  await growRequests(1001, 20_000);
  await growEvents(19_000);
  large = await measure([...lists, ...things]);
}, 120_000);

describe('an answer of the API', () => {
  it('is measured on a thousand and on twenty thousand updates and reports', async () => {
    expect(await rows('SELECT count(*) AS n FROM "update" WHERE demo = 0')).toEqual([{ n: 20_000 }]);
    expect(await rows('SELECT count(*) AS n FROM service_request_public')).toEqual([{ n: 20_000 }]);
  });

  it.each([...lists, ...things])('%s reads as many rows of the large portal as of the small one', (path) => {
    expect(large.get(path)).toBe(small.get(path));
    expect(large.get(path)).toBeGreaterThan(0);
    expect(large.get(path)).toBeLessThanOrEqual(260);
  });
});

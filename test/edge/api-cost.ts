import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { metered } from '../../functions/core/db.ts';
import { told } from './api.ts';
import { REGION } from './sample.ts';

const R = '/api/v1/regions/kota-001';
const REPORTS = `/api/v1/regions/${REGION}/service-requests`;
const twenty = (list: string) => `${list}limit=20`;

/** Lists of the API that are full in both portals of the budget, and things in them. */
export const ofPortal = [
  ...[
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
    `${R}/organisations?per=2026-01-01&`,
    `${R}/sources?per=2026-01-01&`,
    `${R}/assessments?per=2026-01-01&`,
    `${R}/events?`,
  ].map(twenty),
  R,
  `${R}/visions`,
  `${R}/programmes/p1`,
  `${R}/programmes/p1/transactions`,
  '/api/v1/updates/T001001001',
  '/api/v1/updates/T001001001/versions/1',
  '/api/v1/sources/S001000000',
];

/** The same of residents' reports. */
export const ofReports = [
  ...[
    `${REPORTS}?`,
    `${REPORTS}?after=2026-09-01~ZZZZZZZZZZ&`,
    `${REPORTS}?service_code=lampu-jalan&status=process&`,
    `${REPORTS}?late=true&`,
    `${REPORTS}?programme=lampu&`,
  ].map(twenty),
  '/api/v1/service-requests/G000000001',
];

/** What each costs: rows read, in one round trip; a list is full. */
export async function machineCosts(paths: string[]): Promise<Map<string, number>> {
  const costs = new Map<string, number>();
  for (const path of paths) {
    const meter = { calls: 0, rowsRead: 0 };
    const { status, text, body } = await told(path, {}, { DB: metered(env.DB, meter) as D1Database });
    expect([status, meter.calls], `${path} ${text}`).toEqual([200, 1]);
    // Of a day long ago there may be less to tell.
    if (path.includes('limit=') && !path.includes('per=')) expect(body.data, path).toHaveLength(20);
    costs.set(path, meter.rowsRead);
  }
  return costs;
}

/** Events of a region, and its plans as they were published: those that are grown are kept without their words. */
export const growPast = (events: number) =>
  env.DB.batch([
    env.DB.prepare(
      `INSERT INTO version (noun, subject_id, version, content, published_at)
       SELECT 'schedule', id, 99, content, '2025-02-01T00:00:00.000Z' FROM schedule AS t
       WHERE region = 'kota-001' AND NOT EXISTS (
         SELECT 1 FROM version WHERE noun = 'schedule' AND subject_id = t.id AND version = 99
       )`,
    ),
    env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       SELECT '2026-01-01T00:00:00.000Z', 'kota-001', 'update', 'publish', 'T001001001', 1, 'system', 'uji', 1, '{}' FROM n`,
    ).bind(events),
  ]);

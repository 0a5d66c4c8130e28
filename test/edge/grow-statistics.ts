import { env } from 'cloudflare:workers';
import { followEvents } from '../../functions/statistics/follow-events.ts';
import { REGION } from './sample.ts';

/**
 * Reports number `from` to `to` of a region, as their events tell them, and what the reader counts of them: strewn over
 * 35 agencies, categories and kecamatan each, and `months` months until November 2026.
 */
export async function growStatistics(from: number, to: number, months = 24): Promise<void> {
  await toldStatistics(from, to, months);
  await followEvents({ db: env.DB });
}

/** The same, and nobody has read those events yet. */
export async function toldStatistics(from: number, to: number, months = 24): Promise<void> {
  await env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
     INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
     SELECT '2026-11-20T00:00:00.000Z', ?3, 'service_request', 'stand', printf('G%09d', i), 1, 'system', 'test', 0,
       json_object('class', 'complaint', 'service_code', 'kategori-' || (i % 35), 'agency', 'dinas-' || (i % 36),
         'district_code', '35.72.' || (i % 37), 'received_on',
         date('2026-11-15', '-' || CAST((?2 - i) * ?4 / (?2 - ?1 + 1) AS INTEGER) || ' months'),
         'stand', json_object('state', iif(i % 3, 'in_progress', 'done'), 'service', 'kategori-' || (i % 35),
           'agency', 'dinas-' || (i % 36), 'district', '35.72.' || (i % 37), 'clocks', iif(i % 4, 'iii', 'ioo')))
     FROM n`,
  )
    .bind(from, to, REGION, months)
    .run();
}

import { begin } from '../../src/clocks/course.ts';
import { env } from 'cloudflare:workers';
import { clocksFor } from './clocks-for.ts';
import { REGION } from './sample.ts';

/** How many filters' values there are besides the one that most reports share. */
const OTHERS = 9;

/**
 * Public reports number `from` to `to` of a region, with what is kept of them. Three of five share one category, one
 * kecamatan, one agency and one status, are late and about one programme; the others are strewn over all values, so
 * that every filter has something to pass over.
 */
export async function growRequests(from: number, to: number, region = REGION): Promise<void> {
  const clocks = clocksFor(['2026-01-05', '2026-01-07', '2026-01-20']);
  await env.DB.batch([
    env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       INSERT INTO service_request (id, region, class, service_code, agency, district_code, village_code, description,
         lat, long, incident_on, programme_id, is_anonymous, is_secret, state, submitted_at, received_on, clocks, course,
         final_due_at, text_sha256, idempotency, key_mac, closed_at)
       SELECT printf('G%09d', i), ?3, 'complaint',
         iif(i % 5 < 3, 'lampu-jalan', 'kategori-' || i % ${OTHERS}),
         iif(i % 5 < 3, 'dinas', 'dinas-' || i % ${OTHERS}),
         iif(i % 5 < 3, '35.72.01', '35.72.0' || (2 + i % 3)), '35.72.01.1001', 'Laporan uji nomor ' || i,
         -8.1, 112.1, NULL, iif(i % 5 < 3, (SELECT id FROM programme WHERE region = ?3 ORDER BY id LIMIT 1), NULL), 0, 0,
         iif(i % 5 < 3, 'in_progress', iif(i % 2, 'verified', 'done')),
         '2026-01-01T02:00:00.000Z', date('2026-01-01', (i % 300) || ' days'), ?4, ?5,
         strftime('%Y-%m-%dT17:00:00.000Z', '2026-01-01', iif(i % 5 < 3, i % 300, 3000) || ' days'), '', 'grown ' || i, '',
         iif(i % 5 < 3 OR i % 2, NULL, '2026-01-09T02:00:00.000Z')
       FROM n`,
    ).bind(from, to, region, JSON.stringify(clocks), JSON.stringify(begin(clocks))),
    env.DB.prepare(
      `INSERT INTO service_request_public (id, region, class, service_code, agency, district_code, village_code,
         description, lat, long, programme_id, state, status, is_open, received_at, received_on, clocks, course, final_due_at,
         closed_at, published_at, updated_at)
       SELECT id, region, class, service_code, agency, district_code, village_code, description, lat, long, programme_id,
         state, CASE state WHEN 'in_progress' THEN 'process' WHEN 'verified' THEN 'coordination' ELSE 'done' END,
         state <> 'done', received_on || 'T02:00:00.000Z', received_on, clocks, course, final_due_at, closed_at, submitted_at,
         received_on || 'T03:00:00.000Z'
       FROM service_request
       WHERE region = ?3 AND id BETWEEN printf('G%09d', ?1) AND printf('G%09d', ?2)`,
    ).bind(from, to, region),
    env.DB.prepare('DELETE FROM service_request_tally WHERE region = ?').bind(region),
    env.DB.prepare(
      `INSERT INTO service_request_tally (region, content)
       SELECT ?1, json_object('total', count(*), 'open', sum(is_open),
         'status', (SELECT json_group_object(k, n) FROM (SELECT status AS k, count(*) AS n FROM service_request_public WHERE region = ?1 GROUP BY k)),
         'service', (SELECT json_group_object(k, n) FROM (SELECT service_code AS k, count(*) AS n FROM service_request_public WHERE region = ?1 GROUP BY k)),
         'district', (SELECT json_group_object(k, n) FROM (SELECT coalesce(district_code, '-') AS k, count(*) AS n FROM service_request_public WHERE region = ?1 GROUP BY k)),
         'agency', (SELECT json_group_object(k, n) FROM (SELECT coalesce(agency, '-') AS k, count(*) AS n FROM service_request_public WHERE region = ?1 GROUP BY k)))
       FROM service_request_public WHERE region = ?1`,
    ).bind(region),
    env.DB.prepare(
      `UPDATE programme SET open_request_count =
         (SELECT count(*) FROM service_request_public WHERE programme_id = programme.id AND is_open = 1)
       WHERE region = ?`,
    ).bind(region),
  ]);
}

import { begin } from '../../src/clocks/course.ts';
import { env } from 'cloudflare:workers';
import { states } from '../../src/service-requests/states.ts';
import { clocksFor } from './clocks-for.ts';
import { REGION } from './sample.ts';

/**
 * Reports number `from` to `to` of a region, each state in turn, with a message each. Three of five share one category, one kecamatan and one
 * agency and are late; the others are strewn, so that every list has something to pass over. Every one that was done is
 * doubted by a supporter.
 */
export async function growInbox(from: number, to: number, region = REGION): Promise<void> {
  const clocks = clocksFor(['2026-01-05', '2026-01-07', '2026-01-20']);
  const count = states.length;
  await env.DB.batch([
    env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       INSERT INTO service_request (id, region, class, service_code, agency, district_code, description, is_anonymous,
         is_secret, state, submitted_at, received_on, clocks, course, next_due_at, final_due_at, text_sha256, idempotency,
         key_mac, closed_at, objection_count)
       SELECT printf('G%09d', i), ?3, 'complaint', iif(i / ${count} % 5 < 3, 'lampu-jalan', 'kategori-' || i % 9),
         iif(i / ${count} % 5 < 3, 'dinas', iif(i % 7, 'dinas-' || i % 9, NULL)),
         iif(i / ${count} % 5 < 3, '00.00.01', '00.00.0' || (2 + i % 3)), 'Laporan uji nomor ' || i, 0, 0,
         ?6 ->> (i % ${count}), '2026-01-01T02:00:00.000Z', '2026-01-01', ?4, ?5,
         CASE WHEN i % ${count} >= 7 THEN '9999-12-31T23:59:59.999Z'
           ELSE strftime('%Y-%m-%dT17:00:00.000Z', '2026-01-01', iif(i / ${count} % 5 < 3, i % 300, 90000 + i % 300) || ' days') END,
         '', '', 'grown ' || i, '', iif(i % ${count} >= 7, '2026-01-09T02:00:00.000Z', NULL), i % ${count} = 7
       FROM n`,
    ).bind(from, to, region, JSON.stringify(clocks), JSON.stringify(begin(clocks)), JSON.stringify(states)),
    env.DB.prepare(
      `INSERT INTO service_request_message (id, request_id, at, sender, body)
       SELECT 'M' || id, id, '2026-01-02T02:00:00.000Z', 'reporter', 'Masih begitu.'
       FROM service_request
       WHERE region = ?3 AND id BETWEEN printf('G%09d', ?1) AND printf('G%09d', ?2)`,
    ).bind(from, to, region),
  ]);
  // As the search's reader would leave it.
  await env.SEARCH.batch([
    env.SEARCH.prepare(
      `INSERT INTO desk_document (id, request_id, body, facets)
       WITH RECURSIVE n (i) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       SELECT i, printf('G%09d', i), 'Laporan uji nomor ' || i,
         'region:' || ?3 || '; agency:' || iif(i / ${count} % 5 < 3, 'dinas', iif(i % 7, 'dinas-' || i % 9, '-')) || ';'
       FROM n`,
    ).bind(from, to, region),
  ]);
}

import { states } from '../../src/service-requests/states.ts';

const count = states.length;
const STATES = `json_array(${states.map((state) => `'${state}'`).join()})`;
const shared = `i / ${count} % 5 < 3`;
const agency = `iif(${shared}, 'dinas', iif(i % 7, 'dinas-' || i % 9, NULL))`;
const numbers = (from: number, to: number) =>
  `WITH RECURSIVE n (i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})`;

/**
 * The SQL that makes reports number `from` to `to` of a region, each state in turn, with a message each. Three of five
 * share one category, one kecamatan and one agency and are late; the others are strewn, so that every list has something
 * to pass over. Every one that was done is doubted by supporters.
 */
export const inboxSql = (region: string, from: number, to: number): string[] => [
  `${numbers(from, to)}
   INSERT INTO service_request (id, region, class, service_code, agency, district_code, description, is_anonymous,
     is_secret, state, submitted_at, received_on, clocks, next_due_at, final_due_at, text_sha256, idempotency, key_mac,
     closed_at, objection_count)
   SELECT printf('G%09d', i), '${region}', 'complaint', iif(${shared}, 'lampu-jalan', 'kategori-' || i % 9), ${agency},
     iif(${shared}, '00.00.01', '00.00.0' || (2 + i % 3)), 'Laporan uji nomor ' || i, 0, 0, ${STATES} ->> (i % ${count}),
     '2026-01-01T02:00:00.000Z', '2026-01-01', '{}',
     CASE WHEN i % ${count} >= 7 THEN '9999-12-31T23:59:59.999Z'
       ELSE strftime('%Y-%m-%dT17:00:00.000Z', '2026-01-01', iif(${shared}, i % 300, 90000 + i % 300) || ' days') END,
     '', '', 'grown ' || i, '', iif(i % ${count} >= 7, '2026-01-09T02:00:00.000Z', NULL), i % ${count} = 7
   FROM n`,
  `${numbers(from, to)}
   INSERT INTO service_request_message (id, request_id, at, sender, body)
   SELECT printf('MG%09d', i), printf('G%09d', i), '2026-01-02T02:00:00.000Z', 'reporter', 'Masih begitu.' FROM n`,
];

/** The SQL that leaves their words in the second database, as the search's reader would. */
export const deskSql = (region: string, from: number, to: number): string =>
  `${numbers(from, to)}
   INSERT INTO desk_document (id, request_id, body, facets)
   SELECT i, printf('G%09d', i), 'Laporan uji nomor ' || i,
     'region:${region}; agency:' || coalesce(${agency}, '-') || ';'
   FROM n`;

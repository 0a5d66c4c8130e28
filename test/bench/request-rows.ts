import { begin } from '../../src/clocks/course.ts';
import { clocksFor } from '../edge/clocks-for.ts';

const clocks = clocksFor(['2026-01-05', '2026-01-07', '2026-01-20']);

/** The SQL that makes public reports number `from` to `to` of a region; three of five share every filter's value. */
export const requestSql = (region: string, from: number, to: number): string[] => [
  `WITH RECURSIVE n (i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})
   INSERT INTO service_request_public (id, region, class, service_code, agency, district_code, village_code,
     description, lat, long, programme_id, state, status, is_open, received_at, received_on, clocks, course, final_due_at,
     closed_at, published_at, updated_at)
   SELECT printf('G%09d', i), '${region}', 'complaint',
     iif(i % 5 < 3, 'jalan', 'sampah'), iif(i % 5 < 3, 'pemerintah-kota', 'dinas-' || i % 9),
     iif(i % 5 < 3, '00.00.01', '00.00.02'), '00.00.01.1001', 'Laporan uji nomor ' || i, -8.1, 112.1,
     iif(i % 5 < 3, (SELECT programme_id FROM programme_slug WHERE region = '${region}' AND slug = 'sensor-banjir'), NULL),
     iif(i % 5 < 3, 'in_progress', 'verified'), iif(i % 5 < 3, 'process', 'coordination'), 1,
     strftime('%Y-%m-%dT02:00:00.000Z', '2026-01-01', (i % 300) || ' days'), date('2026-01-01', (i % 300) || ' days'),
     '${JSON.stringify(clocks)}', '${JSON.stringify(begin(clocks))}',
     strftime('%Y-%m-%dT17:00:00.000Z', '2026-01-01', iif(i % 5 < 3, i % 300, 3000) || ' days'), NULL,
     '2026-01-02T02:00:00.000Z', strftime('%Y-%m-%dT03:00:00.000Z', '2026-01-01', (i % 300) || ' days')
   FROM n`,
];

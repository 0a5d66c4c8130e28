import type { Db, Statement } from '../core/db.ts';

/** Counts a public report among its region's and its programme's; of one that is not public, nothing. */
export const countIn = (db: Db, id: string): Statement[] => [
  db
    .prepare(
      `INSERT INTO service_request_tally (region, content)
       SELECT region, '{}' FROM service_request_public WHERE id = ?
       ON CONFLICT DO NOTHING`,
    )
    .bind(id),
  ...count(db, id, 1),
];

/** Takes it out of those counts, while it still stands there. */
export const countOut = (db: Db, id: string): Statement[] => count(db, id, -1);

const count = (db: Db, id: string, by: 1 | -1): Statement[] => [
  db
    .prepare(
      `UPDATE service_request_tally AS t
       SET content = json_set(t.content,
         ${step("'$.total'", by)},
         ${step("'$.open'", `${by} * p.is_open`)},
         ${step(STATUS, by)},
         ${step(pathOf('service', 'service_code'), by)},
         ${step(pathOf('district', 'district_code'), by)},
         ${step(pathOf('agency'), by)})
       FROM service_request_public AS p
       WHERE p.id = ? AND t.region = p.region`,
    )
    .bind(id),
  db
    .prepare(
      `UPDATE programme
       SET open_request_count = open_request_count + ${by}
       WHERE id = (SELECT programme_id FROM service_request_public WHERE id = ? AND is_open = 1)`,
    )
    .bind(id),
];

const step = (path: string, by: number | string) =>
  `${path}, coalesce(json_extract(t.content, ${path}), 0) + ${by}`;

// One that goes on in another report is no solved one.
const STATUS = `'$.status."' || iif(p.state = 'duplicate', 'merged', p.status) || '"'`;

// Quoted, because codes hold dots and hyphens; '-' is where there is none.
const pathOf = (facet: string, column = facet) => `'$.${facet}."' || coalesce(p.${column}, '-') || '"'`;

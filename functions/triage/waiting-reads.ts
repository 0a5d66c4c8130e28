import type { Db } from '../core/db.ts';

/** How many reports of a region, or of these agencies of it, wait for a check; counted up to `many`. */
export const waitingCount = (db: Db, region: string, agencies: string[] | null, many: number) =>
  agencies === null
    ? db
        .prepare(
          `SELECT count(*) AS n
           FROM (
             SELECT 1 FROM service_request INDEXED BY service_request_state_inbox
             WHERE region = ? AND state = 'received' AND erased_at IS NULL
             LIMIT ?
           )
           LIMIT 1`,
        )
        .bind(region, many)
    : db
        .prepare(
          `SELECT count(*) AS n
           FROM (
             SELECT 1 FROM service_request INDEXED BY service_request_agency_state_inbox
             WHERE region = ? AND agency IN (SELECT value FROM json_each(?)) AND state = 'received'
               AND erased_at IS NULL
             LIMIT ?
           )
           LIMIT 1`,
        )
        .bind(region, JSON.stringify(agencies), many);

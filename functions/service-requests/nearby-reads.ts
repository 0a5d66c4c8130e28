import type { Nearby } from '../../src/service-requests/page.ts';
import type { Db, Row } from '../core/db.ts';

const SHOWN = 5;

/** Open public reports of a kelurahan in one category, newest first. */
export const nearbyRequests = (db: Db, village: string, service: string) =>
  db
    .prepare(
      `SELECT id, description, landmark, received_on, supporter_count
       FROM service_request_public
       WHERE village_code = ? AND service_code = ? AND is_open = 1
       ORDER BY received_on DESC, id DESC
       LIMIT ${SHOWN}`,
    )
    .bind(village, service);

export const toNearby = (rows: Row[]) => rows as unknown as Nearby[];

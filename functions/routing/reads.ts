import type { Route } from '../../src/routing/route.ts';
import type { Db, Row } from '../core/db.ts';

/** Rules of a region, at most. */
export const ROUTES = 500;

/** Which agency answers for what, where, as a region's officers set it: for a batch; toRoutes makes the rules of the rows. */
export const routesOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT service_code, district_code, agency
       FROM service_route
       WHERE region = ?
       ORDER BY service_code, district_code
       LIMIT ${ROUTES}`,
    )
    .bind(region);

export const toRoutes = (rows: Row[]) => rows as unknown as Route[];

import type { Db } from '../core/db.ts';

/** Which agency answers for a category in a kecamatan; touches nothing when it does already. */
export const putRoute = (db: Db, region: string, service: string, district: string, agency: string) =>
  db
    .prepare(
      `INSERT INTO service_route (region, service_code, district_code, agency)
       VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT DO UPDATE SET agency = excluded.agency WHERE agency <> excluded.agency`,
    )
    .bind(region, service, district, agency);

/** Takes a rule away. */
export const removeRoute = (db: Db, region: string, service: string, district: string) =>
  db
    .prepare('DELETE FROM service_route WHERE region = ? AND service_code = ? AND district_code = ?')
    .bind(region, service, district);

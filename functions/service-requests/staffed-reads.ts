import { allowedRoles } from '../../src/accounts/roles.ts';
import type { Db, Row } from '../core/db.ts';

const CHECKING = allowedRoles('service_request.verify')
  .map((role) => `'${role}'`)
  .join(', ');

/** Whether somebody is there who checks a region's reports. Who runs the whole portal is nobody's officer. */
export const staffOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT EXISTS (
         SELECT 1
         FROM role_grant AS g
         JOIN person AS p ON p.id = g.person_id
         WHERE g.region = ? AND g.role IN (${CHECKING}) AND p.state = 'active'
         LIMIT 1
       ) AS staffed
       LIMIT 1`,
    )
    .bind(region);

export const toStaffed = (rows: Row[]) => rows[0]?.staffed === 1;

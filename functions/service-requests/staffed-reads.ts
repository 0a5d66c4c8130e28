import { allowedRoles, type Action } from '../../src/accounts/roles.ts';
import type { Db, Row } from '../core/db.ts';

const CHECKING = checking('service_request.verify');
const MODERATING = checking('feedback.moderate');

/** Whether somebody is there who checks a region's reports, or its feedback. Who runs the whole portal is nobody's officer. */
export const staffed = (region: string, what: 'reports' | 'feedback' = 'reports') => `EXISTS (
         SELECT 1
         FROM role_grant AS g
         JOIN person AS p ON p.id = g.person_id
         WHERE g.region = ${region} AND g.role IN (${what === 'reports' ? CHECKING : MODERATING}) AND p.state = 'active'
         LIMIT 1
       ) AS staffed`;

/** The same of one region. */
export const staffOf = (db: Db, region: string, what: 'reports' | 'feedback' = 'reports') =>
  db.prepare(`SELECT ${staffed('?', what)} LIMIT 1`).bind(region);

export const toStaffed = (rows: Row[]) => rows[0]?.staffed === 1;

function checking(action: Action): string {
  return allowedRoles(action)
    .map((role) => `'${role}'`)
    .join(', ');
}

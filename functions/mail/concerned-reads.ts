import { allowedRoles, type Action } from '../../src/accounts/roles.ts';

/** Whoever may do something, as a list for SQL; but for those who run the portal: they belong to no region. */
export const rolesThat = (action: Action) =>
  allowedRoles(action)
    .filter((role) => role !== 'platform_admin')
    .map((role) => `'${role}'`)
    .join(', ');

/** Whether the person `p` still holds one of these roles for a thing, by its alias in the statement. */
export const holds = (roles: string, thing: string, where: string) =>
  `EXISTS (
           SELECT 1 FROM role_grant AS h
           WHERE h.region = ${thing}.region AND h.person_id = p.id AND h.role IN (${roles}) AND (${where})
         )`;

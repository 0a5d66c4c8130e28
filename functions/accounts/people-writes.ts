import type { Grant } from '../../src/accounts/roles.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Db, Statement } from '../core/db.ts';
import { newId } from '../core/ids.ts';
import { GRANTS } from './grant-limit.ts';

/** Gives a person a role; touches no row when they have it already, or as many as anybody may have. */
export const insertGrant = (ctx: Ctx, person: string, { role, region, organisation }: Grant): Statement =>
  ctx.db
    .prepare(
      `INSERT INTO role_grant (id, person_id, role, region, organisation, granted_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6
       WHERE (SELECT count(*) FROM role_grant WHERE person_id = ?2) < ${GRANTS}
       ON CONFLICT DO NOTHING`,
    )
    .bind(newId(), person, role, region, organisation, instant(ctx));

export const deleteGrant = (db: Db, id: string): Statement =>
  db.prepare('DELETE FROM role_grant WHERE id = ?').bind(id);

export const suspend = (db: Db, person: string, version: number): Statement =>
  db
    .prepare(
      `UPDATE person SET state = 'suspended', version = version + 1
       WHERE id = ? AND version = ? AND state <> 'suspended'`,
    )
    .bind(person, version);

/** Lets a person in again; whether their account is safe is found out anew. */
export const unsuspend = (db: Db, person: string, version: number): Statement =>
  db
    .prepare(
      `UPDATE person SET state = 'enrolling', version = version + 1
       WHERE id = ? AND version = ? AND state = 'suspended'`,
    )
    .bind(person, version);

/** Undoes the whole batch when a region that had an administrator would be left without one who can work. */
export const someAdminLeft = (db: Db, region: string): Statement =>
  db
    .prepare(
      `INSERT INTO guard (ok) SELECT 0 WHERE NOT EXISTS (
         SELECT 1 FROM role_grant AS g JOIN person AS p ON p.id = g.person_id
         WHERE g.region = ? AND g.role = 'region_admin' AND p.state <> 'suspended'
       )`,
    )
    .bind(region);

import type { Grant } from '../../src/accounts/roles.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Statement } from '../core/db.ts';
import { STANDS } from './invite-reads.ts';

/** A way in for somebody new (`grant`), or back in for a person of a region. */
export interface NewInvite {
  id: string;
  hash: string;
  expires_at: string;
  person: string | null;
  grant: Grant | null;
  region: string | null;
}

export const insertInvite = (ctx: Ctx, invite: NewInvite): Statement =>
  ctx.db
    .prepare(
      `INSERT INTO invite (hash, id, person_id, role, region, organisation, created_at, expires_at, invited_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      invite.hash,
      invite.id,
      invite.person,
      invite.grant?.role ?? null,
      invite.region,
      invite.grant?.organisation ?? null,
      instant(ctx),
      invite.expires_at,
      ctx.actor.kind === 'officer' ? ctx.actor.id : null,
    );

/** Uses an invite up; touches no row when it was used before, its time has passed, or it no longer stands. */
export const spendInvite = (ctx: Ctx, hash: string): Statement =>
  ctx.db
    .prepare(
      `UPDATE invite AS i SET used_at = ?1
       WHERE i.hash = ?2 AND i.used_at IS NULL AND i.expires_at > ?1 AND ${STANDS}`,
    )
    .bind(instant(ctx), hash);

/** Takes an open invite of a region back; touches no row when it is not open any more. */
export const withdrawInvite = (ctx: Ctx, region: string, id: string): Statement =>
  ctx.db
    .prepare(
      `UPDATE invite SET withdrawn_at = ?1
       WHERE id = ?2 AND region = ?3 AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ?1`,
    )
    .bind(instant(ctx), id, region);

/** Takes every open invite back that a person made. */
export const withdrawInvitesBy = (ctx: Ctx, person: string): Statement =>
  ctx.db
    .prepare(
      'UPDATE invite SET withdrawn_at = ? WHERE invited_by = ? AND used_at IS NULL AND withdrawn_at IS NULL',
    )
    .bind(instant(ctx), person);

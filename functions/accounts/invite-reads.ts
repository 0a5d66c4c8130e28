import type { InvitedTo } from '../../src/accounts/people.ts';
import { allowedRoles } from '../../src/accounts/roles.ts';
import { readAll, type Db } from '../core/db.ts';
import { keysOf, personById, spentChallenge, toPasskey, toPerson } from './account-reads.ts';

const MAKERS = allowedRoles('person.invite')
  .map((role) => `'${role}'`)
  .join(', ');

/**
 * True while whoever made the invite `i` may still make it: the command line, or somebody who is not suspended and may
 * invite there; and a person who is let back in has no role outside of that reach.
 */
export const STANDS = `i.withdrawn_at IS NULL AND (i.invited_by IS NULL OR EXISTS (
  SELECT 1 FROM person AS m JOIN role_grant AS g ON g.person_id = m.id
  WHERE m.id = i.invited_by AND m.state <> 'suspended' AND g.role IN (${MAKERS}) AND (
    g.region IS NULL
    OR (g.region = i.region AND NOT EXISTS (
      SELECT 1 FROM role_grant WHERE person_id = i.person_id AND region IS NOT i.region
    ))
  )
))`;

/** An invite with what must be known before it is used. */
export interface OpenInvite extends InvitedTo {
  id: string;
  person_id: string | null;
  expires_at: string;
  used_at: string | null;
  /** 0 when it was withdrawn, or its maker could no longer make it. */
  stands: number;
}

/** The invite with a hash, what it is for, and whether the challenge was answered before. */
export async function readInvite(db: Db, hash: string, challenge = '') {
  const [[row] = [], spent = []] = await readAll(db, [
    db
      .prepare(
        `SELECT i.id, i.person_id, i.role, i.region, i.organisation, i.expires_at, i.used_at,
           r.name AS region_name, o.name AS organisation_name, ${STANDS} AS stands
         FROM invite AS i
         LEFT JOIN region AS r ON r.slug = i.region
         LEFT JOIN organisation AS o ON o.region = i.region AND o.key = i.organisation
         WHERE i.hash = ?
         LIMIT 1`,
      )
      .bind(hash),
    spentChallenge(db, challenge),
  ]);
  return { invite: (row as unknown as OpenInvite | undefined) ?? null, spent: spent.length > 0 };
}

/** The person whom an invite lets back in, with their passkeys. */
export async function readInvited(db: Db, person: string) {
  const [[row] = [], keys = []] = await readAll(db, [personById(db, person), keysOf(db, person)]);
  return { person: row ? toPerson(row) : null, keys: keys.map(toPasskey) };
}

/** Whether a region has an open invite with an id. */
export async function hasOpenInvite(db: Db, region: string, id: string, now: string): Promise<boolean> {
  const [found = []] = await readAll(db, [
    db
      .prepare(
        `SELECT 1 FROM invite
         WHERE id = ? AND region = ? AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ?
         LIMIT 1`,
      )
      .bind(id, region, now),
  ]);
  return found.length > 0;
}

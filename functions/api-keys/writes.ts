import type { ApiKey } from '../../src/api-keys/schema.ts';
import type { Db } from '../core/db.ts';

/** A key as it is written down: without itself. */
export interface KeyWrite extends ApiKey {
  id: string;
  region: string;
  key_mac: string;
  made_at: string;
  made_by: string | null;
}

/** Writes a key down, unless the same form made it already. */
export const insertKey = (db: Db, k: KeyWrite) =>
  db
    .prepare(
      `INSERT INTO api_key (id, region, organisation, scope, label, key_mac, made_at, made_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(k.id, k.region, k.organisation, k.scope, k.label, k.key_mac, k.made_at, k.made_by);

/** Revokes a key that stands; for good. */
export const revoke = (db: Db, k: { region: string; id: string; at: string; by: string | null }) =>
  db
    .prepare(
      `UPDATE api_key
       SET revoked_at = ?, revoked_by = ?
       WHERE id = ? AND region = ? AND revoked_at IS NULL`,
    )
    .bind(k.at, k.by, k.id, k.region);

import type { Db } from '../core/db.ts';

/** An address whose own key was wrapped anew. */
export interface Rewrapped {
  id: string;
  key_id: string;
  wrapped: string;
  /** How it was wrapped before: what was forgotten or wrapped anew meanwhile stays as it is. */
  was: string;
}

/** Writes down how addresses are wrapped now. */
export const rewrapAddresses = (db: Db, addresses: Rewrapped[]) =>
  db
    .prepare(
      `UPDATE subscriber AS s
       SET key_id = e.value ->> 'key_id', wrapped = e.value ->> 'wrapped'
       FROM json_each(?) AS e
       WHERE s.id = e.value ->> 'id' AND s.wrapped = e.value ->> 'was'`,
    )
    .bind(JSON.stringify(addresses));

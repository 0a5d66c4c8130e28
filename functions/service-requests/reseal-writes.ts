import type { Db } from '../core/db.ts';

/** An envelope whose own key was wrapped anew. */
export interface Rewrapped {
  request_id: string;
  field: string;
  key_id: string;
  wrapped: string;
  /** How it was wrapped before: what was erased or wrapped anew meanwhile stays as it is. */
  was: string;
}

/** Writes down how envelopes are wrapped now. */
export const rewrapSealed = (db: Db, envelopes: Rewrapped[]) =>
  db
    .prepare(
      `UPDATE service_request_sealed AS s
       SET key_id = e.value ->> 'key_id', wrapped = e.value ->> 'wrapped'
       FROM json_each(?) AS e
       WHERE s.request_id = e.value ->> 'request_id' AND s.field = e.value ->> 'field'
         AND s.wrapped = e.value ->> 'was'`,
    )
    .bind(
      JSON.stringify(
        envelopes.map(({ request_id, field, key_id, wrapped, was }) => ({
          request_id,
          field,
          key_id,
          wrapped,
          was,
        })),
      ),
    );

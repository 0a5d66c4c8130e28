import type { Db } from '../core/db.ts';

/** Guards that less of a report is shown than before: it must be public now, and with words where only those go. */
export const hideShown = (db: Db, id: string, to: 'facts' | 'none') =>
  db
    .prepare(
      `UPDATE service_request
       SET version = version + 1
       WHERE id = ?1 AND erased_at IS NULL AND EXISTS (
         SELECT 1 FROM service_request_public WHERE id = ?1 AND (?2 OR description IS NOT NULL))`,
    )
    .bind(id, to === 'none' ? 1 : 0);

/** Touches a secret report and changes nothing: the guard of an event that tells that its content was opened. */
export const touchSecret = (db: Db, id: string) =>
  db
    .prepare(
      `UPDATE service_request
       SET version = version
       WHERE id = ? AND is_secret = 1 AND erased_at IS NULL`,
    )
    .bind(id);

/** Touches a report that the public sees now and changes nothing: the guard of what may happen to such a report alone. */
export const touchPublic = (db: Db, id: string) =>
  db
    .prepare(
      `UPDATE service_request
       SET version = version
       WHERE id = ?1 AND EXISTS (SELECT 1 FROM service_request_public WHERE id = ?1)`,
    )
    .bind(id);

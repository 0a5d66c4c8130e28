import type { Db } from '../core/db.ts';

/** Keeps that a machine told something; the same number of the same key a second time breaks the whole batch. */
export const insertUpdate = (
  db: Db,
  u: { key: string; update: string; content: string; request: string; at: string },
) =>
  db
    .prepare(
      'INSERT INTO request_update (key_id, update_mac, content_mac, request_id, at) VALUES (?, ?, ?, ?, ?)',
    )
    .bind(u.key, u.update, u.content, u.request, u.at);

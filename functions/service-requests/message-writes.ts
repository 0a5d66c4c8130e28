import type { Grade } from '../../src/own-requests/page.ts';
import type { Db, Statement } from '../core/db.ts';
import type { Sealed } from '../core/seal.ts';

/** One message as it is about to be written. */
export interface MessageWrite {
  id: string;
  request: string;
  /** UTC. */
  at: string;
  sender: 'reporter' | 'agency';
  /** Key of the organisation that answers. */
  organisation: string | null;
  grade: Grade | null;
  /** Sealed for a secret report, else as it was written. */
  body: string | Sealed;
}

/**
 * Writes a message on a report that is not erased, unless the same one is there; the first statement is the guarded
 * one. A sealed body stands beside the message under `message:` and its id.
 */
export function insertMessage(db: Db, m: MessageWrite): [Statement, ...Statement[]] {
  const open = typeof m.body === 'string' ? m.body : null;
  const message = db
    .prepare(
      `INSERT INTO service_request_message (id, request_id, at, sender, organisation, body, grade)
       SELECT ?1, id, ?2, ?3, ?4, ?5, ?8
       FROM service_request
       WHERE id = ?6 AND erased_at IS NULL AND is_secret = ?7
       ON CONFLICT DO NOTHING`,
    )
    .bind(m.id, m.at, m.sender, m.organisation, open, m.request, open === null ? 1 : 0, m.grade);
  return typeof m.body === 'string' ? [message] : [message, insertSealedMessage(db, m, m.body)];
}

const insertSealedMessage = (db: Db, { id, request }: MessageWrite, { key_id, wrapped, box }: Sealed) =>
  db
    .prepare(
      `INSERT INTO service_request_sealed (request_id, field, key_id, wrapped, box)
       VALUES (?, 'message:' || ?, ?, ?, ?)`,
    )
    .bind(request, id, key_id, wrapped, box);

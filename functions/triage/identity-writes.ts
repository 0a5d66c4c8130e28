import { AGREE_DAYS, OPEN_HOURS } from '../../src/triage/identity.ts';
import type { Db, Statement } from '../core/db.ts';
import type { Sealed } from '../core/seal.ts';

/** An asking as it is about to be written. */
export interface OpeningWrite {
  id: string;
  request: string;
  /** UTC. */
  at: string;
  by: string;
  organisation: string | null;
  /** Sealed of a secret report. */
  reason: string | Sealed;
  /** Nobody else has to agree. */
  alone: boolean;
}

const REACHABLE = `erased_at IS NULL AND EXISTS (
         SELECT 1 FROM service_request_sealed AS s WHERE s.request_id = r.id AND s.field = 'contact')`;

/** Writes an asking down, once, while there is somebody to reach; the first statement is the guarded one. */
export function insertOpening(db: Db, o: OpeningWrite): [Statement, ...Statement[]] {
  const { reason } = o;
  const asking = db
    .prepare(
      `INSERT INTO identity_opening (id, request_id, asked_at, asked_by, organisation, reason, agreed_at)
       SELECT ?1, r.id, ?2, ?3, ?4, ?5, iif(?6, ?2, NULL)
       FROM service_request AS r
       WHERE r.id = ?7 AND r.${REACHABLE}
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      o.id,
      o.at,
      o.by,
      o.organisation,
      typeof reason === 'string' ? reason : null,
      o.alone ? 1 : 0,
      o.request,
    );
  return typeof reason === 'string' ? [asking] : [asking, insertSealedReason(db, o, reason)];
}

const insertSealedReason = (db: Db, { id, request }: OpeningWrite, { key_id, wrapped, box }: Sealed) =>
  db
    .prepare(
      `INSERT INTO service_request_sealed (request_id, field, key_id, wrapped, box)
       VALUES (?, 'note:' || ?, ?, ?, ?)`,
    )
    .bind(request, id, key_id, wrapped, box);

/** Agrees to another's asking that still waits. */
export const agreeToOpening = (db: Db, opening: string, by: string, at: string) =>
  db
    .prepare(
      `UPDATE identity_opening
       SET agreed_at = ?3, agreed_by = ?2
       WHERE id = ?1 AND agreed_at IS NULL AND asked_by <> ?2 AND asked_at >= ?4`,
    )
    .bind(opening, by, at, before(at, AGREE_DAYS * 24));

/** Changes nothing: the guard of an event that tells that the contact was shown to whoever asked. */
export const touchOpening = (db: Db, opening: string, by: string, at: string) =>
  db
    .prepare(
      `UPDATE identity_opening
       SET asked_at = asked_at
       WHERE id = ?1 AND asked_by = ?2 AND agreed_at >= ?3
         AND EXISTS (SELECT 1 FROM service_request AS r WHERE r.id = request_id AND r.${REACHABLE})`,
    )
    .bind(opening, by, before(at, OPEN_HOURS));

const before = (at: string, hours: number) => new Date(Date.parse(at) - hours * 3_600_000).toISOString();

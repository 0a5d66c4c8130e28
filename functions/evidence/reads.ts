import type { EvidenceFile } from '../../src/evidence/schema.ts';
import type { Db, Row } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';

const FILE = 'id, sha256, type, bytes, width, height, title, alt, uploaded_at, published_at';

export const toEvidenceFile = (row: Row) =>
  Object.fromEntries(FILE.split(', ').map((name) => [name, row[name]])) as unknown as EvidenceFile;

/** Where the bytes of a file stand in R2. Regions never share an object, so that one cannot remove another's proof. */
export const objectKey = (region: string, sha256: string) => `${region}/${sha256}`;

/** The files of a region with these hashes that a version may name: whole and not on their way out. */
export const evidenceByHash = (db: Db, region: string, hashes: string[]) =>
  db
    .prepare(
      `SELECT ${FILE}
       FROM evidence_file
       WHERE region = ? AND sha256 IN (SELECT value FROM json_each(?)) AND state = 'ready'
       LIMIT 100`,
    )
    .bind(region, JSON.stringify(hashes));

/** What is known of a file in any state, by its address in a region. */
export const evidenceState = (db: Db, region: string, sha256: string) =>
  db
    .prepare('SELECT id, state FROM evidence_file WHERE region = ? AND sha256 = ? LIMIT 1')
    .bind(region, sha256);

/** A file of a region, with the name of who uploaded it: for its officers' eyes. */
export const evidenceFile = (db: Db, region: string, sha256: string) =>
  db
    .prepare(
      `SELECT ${FILE.replace(/\w+/g, 'f.$&')}, p.name AS uploaded_by
       FROM evidence_file AS f LEFT JOIN person AS p ON p.id = f.uploaded_by
       WHERE f.region = ? AND f.sha256 = ? AND f.state = 'ready'
       LIMIT 1`,
    )
    .bind(region, sha256);

/** The place before everything, in a list that begins with the newest upload. */
const START: Cursor = { day: '9999', id: 'ZZZZZZZZZZ' };

/** The newest files of a region. */
export const newestEvidence = (db: Db, region: string, limit: number, after: Cursor | null = null) =>
  db
    .prepare(
      `SELECT ${FILE}
       FROM evidence_file
       WHERE region = ? AND (uploaded_at, id) < (?, ?) AND state = 'ready'
       ORDER BY uploaded_at DESC, id DESC
       LIMIT ?`,
    )
    .bind(region, (after ?? START).day, (after ?? START).id, limit);

/** A file that a published version names, in whichever region: everybody's. */
export const publicEvidence = (db: Db, sha256: string) =>
  db
    .prepare(
      `SELECT region, ${FILE} FROM evidence_file WHERE sha256 = ? AND published_at IS NOT NULL LIMIT 1`,
    )
    .bind(sha256);

/** Files whose bytes are to go, with what an event says of them. */
export const leavingEvidence = (db: Db, limit: number) =>
  db
    .prepare(
      `SELECT id, region, sha256
       FROM evidence_file
       WHERE state = 'leaving' AND published_at IS NULL
       ORDER BY uploaded_at
       LIMIT ?`,
    )
    .bind(limit);

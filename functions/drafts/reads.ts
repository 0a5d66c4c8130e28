import type { Draft, DraftCard, DraftState } from '../../src/drafts/page.ts';
import type { Db, Row } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';

const VERSIONS = 30;

const CARD = `SELECT d.id, d.kind, d.title, d.state, d.version, d.saved_at, d.note IS NOT NULL AS returned,
         p.name AS saved_by
       FROM draft AS d
       JOIN draft_version AS v ON v.draft_id = d.id AND v.version = d.version
       LEFT JOIN person AS p ON p.id = v.saved_by`;

export const toDraftCard = (row: Row) => row as unknown as DraftCard;

/** A draft of a region with its newest version. */
export const draftAt = (db: Db, region: string, id: string) =>
  db
    .prepare(
      `SELECT d.id, d.region, d.kind, d.subject_key, d.base_version, d.title, d.state, d.version, d.begun_by,
         d.saved_at, d.note, d.published_as, v.fields, v.saved_by AS saved_by_id, v.role, v.organisation,
         p.name AS saved_by, r.two_person
       FROM draft AS d
       JOIN draft_version AS v ON v.draft_id = d.id AND v.version = d.version
       JOIN region AS r ON r.slug = d.region
       LEFT JOIN person AS p ON p.id = v.saved_by
       WHERE d.id = ? AND d.region = ?
       LIMIT 1`,
    )
    .bind(id, region);

export const toDraft = (row: Row) =>
  ({ ...row, fields: JSON.parse(row.fields as string) }) as unknown as Draft;

/** Who wrote which version of a draft, newest first. */
export const draftVersions = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT v.version, v.saved_by, p.name, v.role, v.organisation, v.saved_at
       FROM draft_version AS v LEFT JOIN person AS p ON p.id = v.saved_by
       WHERE v.draft_id = ?
       ORDER BY v.version DESC
       LIMIT ${VERSIONS}`,
    )
    .bind(id);

/** True when a person wrote any version of a draft. */
export const wroteIn = (db: Db, id: string, person: string) =>
  db
    .prepare('SELECT 1 AS wrote FROM draft_version WHERE draft_id = ? AND saved_by = ? LIMIT 1')
    .bind(id, person);

/** A region's drafts in one state, the one saved longest ago first. */
export const draftsInState = (
  db: Db,
  region: string,
  state: DraftState,
  limit: number,
  after: Cursor = { day: '', id: '' },
) =>
  db
    .prepare(
      `${CARD}
       WHERE d.region = ? AND d.state = ? AND (d.saved_at, d.id) > (?, ?)
       ORDER BY d.saved_at, d.id
       LIMIT ?`,
    )
    .bind(region, state, after.day, after.id, limit);

/** What somebody began and nobody has published yet, newest first. */
export const draftsOf = (db: Db, region: string, person: string, limit: number) =>
  db
    .prepare(
      `${CARD}
       WHERE d.region = ? AND d.begun_by = ? AND d.state = 'open'
       ORDER BY d.saved_at DESC, d.id DESC
       LIMIT ?`,
    )
    .bind(region, person, limit);

import type { Kind } from '../../src/drafts/kinds.ts';
import type { Fields } from '../../src/drafts/fields.ts';
import type { Db, Statement } from '../core/db.ts';

/** A version of a draft as it is about to be saved. `at` is UTC. */
export interface DraftWrite {
  id: string;
  region: string;
  kind: Kind;
  subject: string | null;
  base: number | null;
  title: string;
  version: number;
  fields: Fields;
  by: string;
  role: string;
  organisation: string | null;
  at: string;
}

export const insertDraft = (db: Db, d: DraftWrite) =>
  db
    .prepare(
      `INSERT INTO draft (id, region, kind, subject_key, base_version, title, state, version, begun_by, saved_at)
       VALUES (?, ?, ?, ?, ?, ?, 'open', 1, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(d.id, d.region, d.kind, d.subject, d.base, d.title, d.by, d.at);

/** Saves the next version of a draft that is still at the one before. Written on, it is no longer under review. */
export const advanceDraft = (db: Db, d: DraftWrite) =>
  db
    .prepare(
      `UPDATE draft
       SET version = ?1, base_version = ?2, title = ?3, saved_at = ?4, state = 'open', note = NULL
       WHERE id = ?5 AND region = ?6 AND version = ?7 AND state IN ('open', 'review')`,
    )
    .bind(d.version, d.base, d.title, d.at, d.id, d.region, d.version - 1);

export const keepDraftVersion = (db: Db, d: DraftWrite) =>
  db
    .prepare(
      `INSERT INTO draft_version (draft_id, version, fields, saved_by, role, organisation, saved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(d.id, d.version, JSON.stringify(d.fields), d.by, d.role, d.organisation, d.at);

/** A draft that stands at a version, in one of these states. */
export interface At {
  id: string;
  version: number;
}

export const submitDraftRow = (db: Db, { id, version }: At) =>
  db
    .prepare("UPDATE draft SET state = 'review' WHERE id = ? AND version = ? AND state = 'open'")
    .bind(id, version);

export const returnDraftRow = (db: Db, { id, version }: At, note: string) =>
  db
    .prepare("UPDATE draft SET state = 'open', note = ? WHERE id = ? AND version = ? AND state = 'review'")
    .bind(note, id, version);

/** Drops a draft with everything that was typed in it. */
export const dropDraftRow = (db: Db, { id, version }: At): [Statement, Statement] => [
  db
    .prepare(
      "UPDATE draft SET state = 'dropped', title = '', note = NULL WHERE id = ? AND version = ? AND state IN ('open', 'review')",
    )
    .bind(id, version),
  db.prepare("UPDATE draft_version SET fields = '{}' WHERE draft_id = ?").bind(id),
];

/** Settles a draft together with the change it makes: else neither happens. */
export const settleDraft = (db: Db, { id, version }: At, state: string, address: string): Statement[] => [
  db
    .prepare(
      `UPDATE draft
       SET state = 'published', published_as = ?
       WHERE id = ? AND version = ? AND state = ?`,
    )
    .bind(address, id, version, state),
  db.prepare('INSERT INTO guard (ok) SELECT 0 WHERE changes() <> 1'),
];

/** The rule of two people is still what was read when it was decided who may publish. */
export const mustStillRule = (db: Db, region: string, twoPerson: number): Statement =>
  db
    .prepare('INSERT INTO guard (ok) SELECT 0 WHERE (SELECT two_person FROM region WHERE slug = ?) IS NOT ?')
    .bind(region, twoPerson);

/** The changed thing now stands one version above the one its author saw: nobody's change in between is overwritten. */
export const mustStandAt = (db: Db, table: string, id: string, version: number): Statement =>
  db
    .prepare(`INSERT INTO guard (ok) SELECT 0 WHERE (SELECT version FROM "${table}" WHERE id = ?) IS NOT ?`)
    .bind(id, version);

import type { OrganisationContent } from '../../src/organisations/schema.ts';
import type { Db } from '../core/db.ts';

const SOURCE = '(SELECT id FROM source WHERE region = ? AND key = ?)';

// Names were looked through before: whoever else took one meanwhile made a version that `seen`, the sum of all, has not.
const SEEN = '(SELECT coalesce(sum(version), 0) FROM organisation WHERE region = ?) = ?';

/** Writes a new record, unless one of the region was written since `seen` versions of all its records stood. */
export const insertOrganisation = (
  db: Db,
  id: string,
  region: string,
  o: OrganisationContent,
  seen: number,
) =>
  db
    .prepare(
      `INSERT INTO organisation (id, region, key, version, name, kind, aliases, mandate, source_id)
       SELECT ?, ?, ?, 1, ?, ?, ?, ?, ${SOURCE}
       WHERE ${SEEN}
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      id,
      region,
      o.key,
      o.name,
      o.kind,
      JSON.stringify(o.aliases),
      o.mandate,
      region,
      o.source,
      region,
      seen,
    );

/** Replaces a record that is still at `version`, unless one of the region was written since `seen`. */
export const replaceOrganisation = (
  db: Db,
  id: string,
  region: string,
  o: OrganisationContent,
  version: number,
  seen: number,
) =>
  db
    .prepare(
      `UPDATE organisation
       SET name = ?, kind = ?, aliases = ?, mandate = ?, source_id = ${SOURCE}, version = version + 1
       WHERE id = ? AND version = ? AND ${SEEN}`,
    )
    .bind(o.name, o.kind, JSON.stringify(o.aliases), o.mandate, region, o.source, id, version, region, seen);

/** Keeps how a region's pages call an organisation that can answer, so that a page with many of them reads one row. */
export const keepName = (db: Db, region: string, { key, name, kind }: OrganisationContent) =>
  db
    .prepare(
      `UPDATE region
       SET organisation_names = json_set(organisation_names, '$."' || ?2 || '"', ?3)
       WHERE slug = ?1 AND ?4 <> 'portal'`,
    )
    .bind(region, key, name, kind);

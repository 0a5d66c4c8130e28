import type { OrganisationContent } from '../../src/organisations/schema.ts';
import type { Db } from '../core/db.ts';

const SOURCE = '(SELECT id FROM source WHERE region = ? AND key = ?)';

export const insertOrganisation = (db: Db, id: string, region: string, o: OrganisationContent) =>
  db
    .prepare(
      `INSERT INTO organisation (id, region, key, version, name, kind, aliases, mandate, source_id)
       VALUES (?, ?, ?, 1, ?, ?, ?, ?, ${SOURCE})
       ON CONFLICT DO NOTHING`,
    )
    .bind(id, region, o.key, o.name, o.kind, JSON.stringify(o.aliases), o.mandate, region, o.source);

/** Replaces a record that is still at `version`. */
export const replaceOrganisation = (
  db: Db,
  id: string,
  region: string,
  o: OrganisationContent,
  version: number,
) =>
  db
    .prepare(
      `UPDATE organisation
       SET name = ?, kind = ?, aliases = ?, mandate = ?, source_id = ${SOURCE}, version = version + 1
       WHERE id = ? AND version = ?`,
    )
    .bind(o.name, o.kind, JSON.stringify(o.aliases), o.mandate, region, o.source, id, version);

/** Keeps how a region's pages call an organisation that can answer, so that a page with many of them reads one row. */
export const keepName = (db: Db, region: string, { key, name, kind }: OrganisationContent) =>
  db
    .prepare(
      `UPDATE region
       SET organisation_names = json_set(organisation_names, '$."' || ?2 || '"', ?3)
       WHERE slug = ?1 AND ?4 <> 'portal'`,
    )
    .bind(region, key, name, kind);

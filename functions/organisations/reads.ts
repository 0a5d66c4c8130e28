import type { OrganisationCard } from '../../src/organisations/page.ts';
import type { OrganisationContent } from '../../src/organisations/schema.ts';
import type { Db, Row } from '../core/db.ts';
import type { Named } from './same-name.ts';

const LIST = 15;

export const toOrganisationCard = (row: Row) =>
  ({ ...row, aliases: JSON.parse(row.aliases as string) }) as unknown as OrganisationCard;

/** The organisations that a region's sources name, by name; whoever keeps this portal is not one of them. */
export const organisationsOfRegion = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT key, name, kind, aliases, mandate, source_id
       FROM organisation
       WHERE region = ? AND kind <> 'portal'
       ORDER BY name, id
       LIMIT ${LIST}`,
    )
    .bind(region);

/** Organisations that a form offers to choose from, at most. */
const CHOICES = 100;

/** What a form offers: the organisations of a region by name, or of these keys alone. */
export const choicesOfRegion = (db: Db, region: string, keys: string[] | null) =>
  keys
    ? db
        .prepare(
          `SELECT key, name
           FROM organisation
           WHERE region = ? AND key IN (SELECT value FROM json_each(?))
           LIMIT ${CHOICES}`,
        )
        .bind(region, JSON.stringify(keys))
    : db
        .prepare(
          `SELECT key, name
           FROM organisation
           WHERE region = ? AND kind <> 'portal'
           ORDER BY name, id
           LIMIT ${CHOICES}`,
        )
        .bind(region);

/** The organisations of a region with these keys, as the import compares them. */
export const organisationsByKey = (db: Db, region: string, keys: string[]) =>
  db
    .prepare(
      `SELECT o.id, o.version, o.key, o.name, o.kind, o.aliases, o.mandate, s.key AS source
       FROM organisation AS o LEFT JOIN source AS s ON s.id = o.source_id
       WHERE o.region = ? AND o.key IN (SELECT value FROM json_each(?))
       LIMIT 5000`,
    )
    .bind(region, JSON.stringify(keys));

/** Every name that the organisations of a region go by. */
export const namesOfRegion = (db: Db, region: string) =>
  db.prepare('SELECT key, name, aliases, version FROM organisation WHERE region = ? LIMIT 1000').bind(region);

/** A row of that read. */
export const toNamed = ({ key, name, aliases }: Row) =>
  ({ key, name, aliases: JSON.parse(aliases as string) }) as Named;

/** The record as its author wrote it. */
export const toOrganisation = (row: Row): OrganisationContent =>
  ({
    key: row.key,
    name: row.name,
    kind: row.kind,
    aliases: JSON.parse(row.aliases as string),
    mandate: row.mandate,
    source: row.source,
  }) as OrganisationContent;

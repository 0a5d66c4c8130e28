import { readByKey, type KeyedPage } from '../core/by-key-reads.ts';
import type { Db } from '../core/db.ts';

const COLUMNS = `t.id, t.key, t.name, t.kind, t.aliases, t.mandate, t.source_id, t.version, (
           SELECT reason FROM version
           WHERE noun = 'organisation' AND subject_id = t.id AND version = t.version
         ) AS reason`;

/** A page of a region's organisations by key, without whoever keeps this portal; null: there is no such region. */
export async function readOrganisations(db: Db, page: KeyedPage) {
  const found = await readByKey(db, 'organisation', COLUMNS, page);
  return found && { ...found, rows: found.rows.filter(({ kind }) => kind !== 'portal') };
}

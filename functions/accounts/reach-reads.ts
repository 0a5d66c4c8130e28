import { personById, toPerson, type Person } from './account-reads.ts';
import { readAll, type Db } from '../core/db.ts';

/** A person as one region sees them. Where else they work is asked of the database: a list of roles may be cut. */
export interface PersonIn extends Person {
  /** They have a role in the region. */
  here: boolean;
  /** They have a role outside of it, or everywhere. */
  elsewhere: boolean;
  /** They have a role everywhere. */
  above: boolean;
}

/** A person, and how far their roles reach beyond a region. */
export async function readPersonIn(db: Db, id: string, region: string): Promise<PersonIn | null> {
  const [[row] = [], [reach] = []] = await readAll(db, [
    personById(db, id),
    db
      .prepare(
        `SELECT
           EXISTS (SELECT 1 FROM role_grant WHERE person_id = ?1 AND region = ?2) AS here,
           EXISTS (SELECT 1 FROM role_grant WHERE person_id = ?1 AND region IS NOT ?2) AS elsewhere,
           EXISTS (SELECT 1 FROM role_grant WHERE person_id = ?1 AND region IS NULL) AS above
         LIMIT 1`,
      )
      .bind(id, region),
  ]);
  if (!row) return null;
  const { here, elsewhere, above } = reach ?? {};
  return { ...toPerson(row), here: here === 1, elsewhere: elsewhere !== 0, above: above !== 0 };
}

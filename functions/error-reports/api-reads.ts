import type { PublicReport } from '../../src/error-reports/page.ts';
import { readAll, type Db } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';
import { aboutOf, answeredOf } from './list-reads.ts';

/** A page of a region's answered reports, of one page of the portal or all, the newest first; null: there is no such region. */
export async function readAnswered(
  db: Db,
  region: string,
  after: Cursor | null,
  address: string | undefined,
  limit: number,
) {
  const [[home] = [], rows = []] = await readAll(db, [
    db.prepare('SELECT slug, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    answeredOf(db, region, after, aboutOf(address), limit),
  ]);
  return home ? { rows: rows as unknown as PublicReport[], timeZone: home.time_zone as string } : null;
}

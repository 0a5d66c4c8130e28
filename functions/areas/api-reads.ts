import { readAll, type Db } from '../core/db.ts';
import { areaListOf, toAreaList } from './reads.ts';

/** The kecamatan of a region; null: there is no such region. */
export async function readAreas(db: Db, region: string) {
  const [[home] = [], [areas] = []] = await readAll(db, [
    db.prepare('SELECT time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    areaListOf(db, region),
  ]);
  return home ? { areas: toAreaList(areas), timeZone: home.time_zone as string } : null;
}

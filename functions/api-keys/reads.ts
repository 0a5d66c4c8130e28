import { LISTED, type KeyCard, type KeyRoom } from '../../src/api-keys/schema.ts';
import { readAll, type Db } from '../core/db.ts';

const ORGANISATIONS = 200;

const CARD = `SELECT k.id, k.scope, k.organisation, k.label, k.made_at, k.revoked_at, k.last_used_on,
         (SELECT name FROM organisation WHERE region = k.region AND key = k.organisation) AS organisation_name,
         (SELECT name FROM person WHERE id = k.made_by) AS made_by,
         (SELECT name FROM person WHERE id = k.revoked_by) AS revoked_by
       FROM api_key AS k`;

/** Everything that the room of a region's keys shows. */
export async function readKeyRoom(db: Db, region: string): Promise<KeyRoom> {
  const [keys = [], organisations = [], [own] = []] = await readAll(db, [
    db.prepare(`${CARD} WHERE k.region = ? ORDER BY k.made_at DESC, k.id DESC LIMIT ${LISTED}`).bind(region),
    db
      .prepare(
        `SELECT key, name FROM organisation
         WHERE region = ? AND kind <> 'portal'
         ORDER BY name, id
         LIMIT ${ORGANISATIONS}`,
      )
      .bind(region),
    db.prepare('SELECT two_person FROM region WHERE slug = ? LIMIT 1').bind(region),
  ]);
  return {
    keys: keys as unknown as KeyCard[],
    organisations: organisations as unknown as KeyRoom['organisations'],
    twoPerson: own?.two_person === 1,
  };
}

/** One key of a region; null when it has none of that id. */
export async function readKey(db: Db, region: string, id: string): Promise<KeyCard | null> {
  const [[row] = []] = await readAll(db, [
    db.prepare(`${CARD} WHERE k.id = ? AND k.region = ? LIMIT 1`).bind(id, region),
  ]);
  return (row as unknown as KeyCard | undefined) ?? null;
}

/** What must be known before a key is made: the region, its agency, its keys that stand, and whether the form came before. */
export async function readGround(
  db: Db,
  w: { region: string; organisation: string | null; id: string; most: number },
) {
  const [[region] = [], [organisation] = [], alive = [], [before] = []] = await readAll(db, [
    db.prepare('SELECT two_person FROM region WHERE slug = ? LIMIT 1').bind(w.region),
    db
      .prepare("SELECT 1 FROM organisation WHERE region = ? AND key = ? AND kind <> 'portal' LIMIT 1")
      .bind(w.region, w.organisation ?? ''),
    db
      .prepare('SELECT 1 FROM api_key WHERE region = ? AND revoked_at IS NULL LIMIT ?')
      .bind(w.region, w.most),
    db.prepare('SELECT made_at, revoked_at, key_mac FROM api_key WHERE id = ? LIMIT 1').bind(w.id),
  ]);
  return { region, organisation, alive: alive.length, before };
}

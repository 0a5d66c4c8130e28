import type { Grant } from '../../src/accounts/roles.ts';
import type { Officer } from '../../src/accounts/officer.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { GRANTS } from './grant-limit.ts';

const MINUTE = 60_000;
/** A session ends when it is not used for this long, and in any case after twelve hours. */
export const IDLE_MS = 30 * MINUTE;
export const ABSOLUTE_MS = 12 * 60 * MINUTE;
/** How exactly "not used" is known: a session in steady use is written once a minute. */
const SEEN_MS = MINUTE;

const before = (now: Date, ms: number) => new Date(now.getTime() - ms).toISOString();

/**
 * Who holds a session, by the hash of its token, with the region that the page is about; null when there is no such
 * session, it has ended, or its holder is suspended. One round trip, which also marks the session as used.
 */
export async function readOfficer(db: Db, hash: string, region: string, now: Date): Promise<Officer | null> {
  const [, people = [], grants = [], regions = []] = await readAll(db, [
    seen(db, hash, now),
    holder(db, hash, now),
    grantsBySession(db, hash),
    db.prepare('SELECT slug, name, time_zone, demo FROM region WHERE slug = ? LIMIT 1').bind(region),
  ]);
  const [person, home] = [people[0], regions[0]];
  if (!person) return null;
  return {
    ...(person as unknown as Omit<Officer, 'grants' | 'region'>),
    grants: grants as unknown as Grant[],
    region: home ? toRegion(home) : null,
  };
}

const toRegion = (row: Row) => ({ ...row, demo: row.demo === 1 }) as Officer['region'];

const seen = (db: Db, hash: string, now: Date) =>
  db
    .prepare(
      'UPDATE session SET seen_at = ?1 WHERE hash = ?2 AND seen_at < ?3 AND seen_at > ?4 AND created_at > ?5',
    )
    .bind(now.toISOString(), hash, before(now, SEEN_MS), before(now, IDLE_MS), before(now, ABSOLUTE_MS));

const holder = (db: Db, hash: string, now: Date) =>
  db
    .prepare(
      `SELECT p.id, p.name, p.state, s.id AS session, s.via, s.proved_at
       FROM session AS s JOIN person AS p ON p.id = s.person_id
       WHERE s.hash = ? AND s.seen_at > ? AND s.created_at > ? AND p.state <> 'suspended'
       LIMIT 1`,
    )
    .bind(hash, before(now, IDLE_MS), before(now, ABSOLUTE_MS));

const grantsBySession = (db: Db, hash: string) =>
  db
    .prepare(
      `SELECT g.role, g.region, g.organisation
       FROM session AS s JOIN role_grant AS g ON g.person_id = s.person_id
       WHERE s.hash = ?
       ORDER BY g.id
       LIMIT ${GRANTS}`,
    )
    .bind(hash);

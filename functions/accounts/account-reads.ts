import type { Account, Passkey } from '../../src/accounts/account.ts';
import type { Grant } from '../../src/accounts/roles.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { GRANTS } from './grant-limit.ts';
import { ABSOLUTE_MS, IDLE_MS } from './reads.ts';
import type { KeptKey } from './shown-key.ts';

/** Passkeys of one person, and sessions, at most. */
export const KEYS = 20;
const SESSIONS = 50;

/** A person as verbs look at them before they change something. */
export interface Person {
  id: string;
  name: string;
  state: 'enrolling' | 'active' | 'suspended';
  version: number;
  grants: (Grant & { id: string })[];
}

const grantsOf = `(
         SELECT json_group_array(json_object(
           'id', g.id, 'role', g.role, 'region', g.region, 'organisation', g.organisation
         ))
         FROM (SELECT * FROM role_grant WHERE person_id = p.id ORDER BY id LIMIT ${GRANTS}) AS g
       ) AS grants`;

export const toPerson = (row: Row) =>
  ({ ...row, grants: JSON.parse(row.grants as string) }) as unknown as Person;

/** The person with an id, with their roles. */
export const personById = (db: Db, id: string) =>
  db
    .prepare(`SELECT p.id, p.name, p.state, p.version, ${grantsOf} FROM person AS p WHERE p.id = ? LIMIT 1`)
    .bind(id);

/** Whether a challenge was answered before. */
export const spentChallenge = (db: Db, hash: string) =>
  db.prepare('SELECT 1 AS spent FROM spent_challenge WHERE hash = ? LIMIT 1').bind(hash);

/** The passkey with a credential id and whose it is, and whether the challenge was answered before. */
export async function readKeyHolder(db: Db, key: string, challenge: string) {
  const [people = [], keys = [], spent = []] = await readAll(db, [
    db
      .prepare(
        `SELECT p.id, p.name, p.state, p.version, ${grantsOf}
         FROM passkey AS k JOIN person AS p ON p.id = k.person_id
         WHERE k.id = ?
         LIMIT 1`,
      )
      .bind(key),
    db.prepare('SELECT id, public_key, counter FROM passkey WHERE id = ? LIMIT 1').bind(key),
    spentChallenge(db, challenge),
  ]);
  return {
    person: people[0] ? toPerson(people[0]) : null,
    key: (keys[0] as unknown as Omit<KeptKey, 'transports'> | undefined) ?? null,
    spent: spent.length > 0,
  };
}

/** The recovery code with a hash, and whose it is. */
export async function readCodeHolder(db: Db, hash: string) {
  const [[row] = []] = await readAll(db, [
    db
      .prepare(
        `SELECT p.id, p.name, p.state, p.version, ${grantsOf}, c.used_at
         FROM recovery_code AS c JOIN person AS p ON p.id = c.person_id
         WHERE c.hash = ?
         LIMIT 1`,
      )
      .bind(hash),
  ]);
  return row ? { ...toPerson(row), used_at: row.used_at as string | null } : null;
}

/** A person's passkeys, the oldest first. */
export const keysOf = (db: Db, person: string) =>
  db
    .prepare(
      `SELECT id, label, transports, created_at, used_at
       FROM passkey WHERE person_id = ? ORDER BY created_at, id LIMIT ${KEYS}`,
    )
    .bind(person);

export const toPasskey = (row: Row) =>
  ({ ...row, transports: JSON.parse(row.transports as string) }) as unknown as Passkey;

/** How many recovery codes of a person can still be used. */
export const codesLeft = (db: Db, person: string) =>
  db
    .prepare('SELECT count(*) AS codes FROM recovery_code WHERE person_id = ? AND used_at IS NULL LIMIT 1')
    .bind(person);

/** What the page of one's own account shows. */
export async function readAccount(db: Db, person: string, now: Date): Promise<Account> {
  const since = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const [keys = [], codes = [], own = [], sessions = []] = await readAll(db, [
    keysOf(db, person),
    codesLeft(db, person),
    db.prepare('SELECT mail FROM person WHERE id = ? LIMIT 1').bind(person),
    db
      .prepare(
        `SELECT id, via, created_at, seen_at
         FROM session
         WHERE person_id = ? AND created_at > ? AND seen_at > ?
         ORDER BY created_at DESC
         LIMIT ${SESSIONS}`,
      )
      .bind(person, since(ABSOLUTE_MS), since(IDLE_MS)),
  ]);
  return {
    keys: keys.map(toPasskey),
    codes: Number(codes[0]?.codes ?? 0),
    mail: (own[0]?.mail as string | null | undefined) ?? null,
    sessions: sessions as unknown as Account['sessions'],
  };
}

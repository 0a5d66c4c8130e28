import { instant, type Ctx } from '../core/ctx.ts';
import type { Db, Statement } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';
import { CODES } from './recovery-codes.ts';
import { expiryOf } from './challenge.ts';
import type { KeptKey } from './shown-key.ts';

/** Undoes the whole batch unless the statement just before touched exactly one row. Second guards of a verb stand so. */
export const exactlyOne = (db: Db): Statement =>
  db.prepare('INSERT INTO guard (ok) SELECT 0 WHERE changes() <> 1');

/** Remembers that a challenge was answered; touches no row when it was before. */
export const spendChallenge = async ({ db }: Ctx, challenge: string): Promise<Statement> =>
  db
    .prepare('INSERT INTO spent_challenge (hash, expires_at) VALUES (?, ?) ON CONFLICT DO NOTHING')
    .bind(await sha256(challenge), expiryOf(challenge));

/** Marks that somebody's account changes; touches no row when it has changed meanwhile, or its holder is suspended. */
export const bumpPerson = (db: Db, id: string, version: number): Statement =>
  db
    .prepare(`UPDATE person SET version = version + 1 WHERE id = ? AND version = ? AND state <> 'suspended'`)
    .bind(id, version);

/** Makes a person active as soon as there is a way back to a lost passkey. */
export const settlePerson = (db: Db, id: string): Statement =>
  db
    .prepare(
      `UPDATE person SET state = 'active'
       WHERE id = ?1 AND state = 'enrolling' AND (
         (SELECT count(*) FROM passkey WHERE person_id = ?1) >= 2
         OR (SELECT count(*) FROM recovery_code WHERE person_id = ?1 AND used_at IS NULL) >= ${CODES}
       )`,
    )
    .bind(id);

export const insertPerson = (ctx: Ctx, id: string, name: string): Statement =>
  ctx.db
    .prepare(
      `INSERT INTO person (id, name, state, created_at) VALUES (?, ?, 'enrolling', ?) ON CONFLICT DO NOTHING`,
    )
    .bind(id, name, instant(ctx));

/** Keeps a new passkey; touches no row when somebody has it already. */
export const insertPasskey = (ctx: Ctx, person: string, label: string, key: KeptKey): Statement =>
  ctx.db
    .prepare(
      `INSERT INTO passkey (id, person_id, public_key, counter, transports, label, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(key.id, person, key.public_key, key.counter, JSON.stringify(key.transports), label, instant(ctx));

/** Marks a passkey as used; touches no row when its counter has moved on meanwhile, as only a copy's does. */
export const usePasskey = (ctx: Ctx, id: string, counter: number): Statement =>
  ctx.db
    .prepare(
      `UPDATE passkey SET counter = ?2, used_at = ?3
       WHERE id = ?1 AND (counter < ?2 OR (counter = 0 AND ?2 = 0))`,
    )
    .bind(id, counter, instant(ctx));

export const namePasskey = (db: Db, person: string, id: string, label: string): Statement =>
  db.prepare('UPDATE passkey SET label = ? WHERE id = ? AND person_id = ?').bind(label, id, person);

/** Takes a passkey away, unless too little would be left: two passkeys, or one and all recovery codes. */
export const deletePasskey = (db: Db, person: string, id: string): Statement =>
  db
    .prepare(
      `DELETE FROM passkey
       WHERE id = ?2 AND person_id = ?1 AND (
         (SELECT count(*) FROM passkey WHERE person_id = ?1) >= 3
         OR (
           (SELECT count(*) FROM passkey WHERE person_id = ?1) >= 2
           AND (SELECT count(*) FROM recovery_code WHERE person_id = ?1 AND used_at IS NULL) >= ${CODES}
         )
       )`,
    )
    .bind(person, id);

/** Puts new recovery codes in the place of all earlier ones. */
export const replaceCodes = (ctx: Ctx, person: string, hashes: string[]): Statement[] => [
  ctx.db.prepare('DELETE FROM recovery_code WHERE person_id = ?').bind(person),
  ctx.db
    .prepare(
      `INSERT INTO recovery_code (hash, person_id, made_at) SELECT value, ?, ? FROM json_each(?) WHERE true`,
    )
    .bind(person, instant(ctx), JSON.stringify(hashes)),
];

export const spendCode = (ctx: Ctx, hash: string): Statement =>
  ctx.db
    .prepare('UPDATE recovery_code SET used_at = ? WHERE hash = ? AND used_at IS NULL')
    .bind(instant(ctx), hash);

/** Keeps where a person gets notices, null for nowhere; touches no row when their account has changed meanwhile. */
export const setMail = (db: Db, { id, version }: { id: string; version: number }, mail: string | null) =>
  db
    .prepare(
      `UPDATE person SET mail = ?, version = version + 1 WHERE id = ? AND version = ? AND state <> 'suspended'`,
    )
    .bind(mail, id, version);

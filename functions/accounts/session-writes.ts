import { instant, type Ctx } from '../core/ctx.ts';
import type { Db, Statement } from '../core/db.ts';
import { newId } from '../core/ids.ts';
import { newToken, tokenHash } from './session-token.ts';

/** Rows that one tick of the clock takes away from one table, at most. */
const SWEEP = 500;

/** A session that begins: the token for its holder's cookie, and the statements that make it, instead of an old one. */
export async function newSession(
  ctx: Ctx,
  person: string,
  via: 'passkey' | 'recovery',
  old: string | null,
): Promise<{ token: string; made: Statement[] }> {
  const token = newToken();
  const [hash, now] = [await tokenHash(token), instant(ctx)];
  const made = ctx.db
    .prepare(
      `INSERT INTO session (hash, id, person_id, via, created_at, seen_at, proved_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?5)`,
    )
    .bind(hash, newId(), person, via, now);
  const gone = ctx.db.prepare('DELETE FROM session WHERE id = ?').bind(old ?? '');
  return { token, made: [gone, made] };
}

/** Ends one session of a person. */
export const deleteSession = (db: Db, person: string, id: string): Statement =>
  db.prepare('DELETE FROM session WHERE id = ? AND person_id = ?').bind(id, person);

/** Ends all sessions of a person but one; null: every one. */
export const deleteSessions = (db: Db, person: string, but: string | null): Statement =>
  db.prepare('DELETE FROM session WHERE person_id = ? AND id <> ?').bind(person, but ?? '');

/** Forgets what has ended: sessions by their last use, challenges and invites by their expiry. */
export const sweep = (db: Db, now: string, idleSince: string, invitesBefore: string): Statement[] =>
  [
    ['session', 'seen_at', idleSince],
    ['spent_challenge', 'expires_at', now],
    ['invite', 'expires_at', invitesBefore],
  ].map(([table, column, before]) =>
    db
      .prepare(
        `DELETE FROM ${table} WHERE hash IN (SELECT hash FROM ${table} WHERE ${column} < ? LIMIT ${SWEEP})`,
      )
      .bind(before),
  );

import type { Context } from 'hono';
import type { Officer } from '../../src/accounts/officer.ts';
import type { Ctx } from './ctx.ts';
import type { Db, Meter } from './db.ts';

/** Why a passkey is asked for: nobody is signed in (any more), or what is about to happen wants a fresh proof. */
export type Why = 'signed_out' | 'prove';

/** What every door finds on a request. */
export interface App {
  Bindings: Env;
  Variables: {
    requestId: string;
    db: Db;
    /** The second database, which can be rebuilt from the first. */
    search: Db;
    meter: Meter;
    /** Under /petugas/ alone: who holds the session; null when nobody does. */
    officer: Officer | null;
    /** Under /petugas/ alone: answers with the page that asks for a passkey and carries what was sent. */
    askPasskey: (why: Why) => Promise<Response>;
  };
}

export type Request_ = Context<App>;

/** Where this portal is, without a slash at the end: as it is set, or else as it was asked for. */
export const originOf = (c: Request_): string => new URL(c.env.SITE || c.req.url).origin;

/** The world of a verb that somebody without an account asks for. Nothing tells one such person from another. */
export const asResident = (c: Request_): Ctx => ({
  db: c.var.db,
  actor: { kind: 'resident', id: 'anonymous' },
  now: () => new Date(),
  locale: 'id',
});

/** The world of a verb that an officer asks for. */
export const asOfficer = (c: Request_, { id, grants }: Officer): Ctx => ({
  ...asResident(c),
  actor: { kind: 'officer', id, grants },
});

import type { Ctx } from '../core/ctx.ts';
import type { Row, Db, Statement } from '../core/db.ts';
import type { Keys } from '../core/keys.ts';

/** What mail needs besides the database. */
export interface Post {
  /** Where the links of a mail lead, such as "https://pantau.example". */
  site: string;
  keys: Keys;
}

/** One mail that is about to leave. */
export interface Outgoing {
  id: string;
  /**
   * Null: nobody needs it any more, so it is dropped; so is one that is left out. A sealed address is opened by the
   * function, at the moment in which it is needed; should that fail, the mail is tried again like one that did not leave.
   */
  to: string | null | (() => Promise<string | null>);
  /** Not to be sent before then, UTC, although it is due. */
  later?: string;
  letter: { subject: string; text: string };
  /** Besides those of every mail (functions/core/mail.ts). */
  headers?: Record<string, string>;
}

/** A mail that cannot be drawn fails alone, when it should be sent: the others that were looked up with it leave. */
export async function drawn<T extends Outgoing | null>(
  id: unknown,
  draw: () => T | Promise<T>,
): Promise<T | Outgoing> {
  try {
    return await draw();
  } catch (error) {
    return { id: id as string, to: () => Promise.reject(error), letter: { subject: '', text: '' } };
  }
}

/** Looks up what mails of one kind say and to whom they go, in one round trip. */
export type LettersOf = (ctx: Ctx, ids: string[], post: Post) => Promise<Outgoing[]>;

/** Mail to officers about one noun. */
export interface OfficersNoun {
  /** Makes a mail for each officer whom a notice concerns, of the outbox after one row up to another; each once. */
  insertMails: (db: Db, from: number, to: number, now: string) => Statement;
  /** A row for each of these mails that is about this noun. */
  lettersOf: (db: Db, ids: string[]) => Statement;
  toOutgoing: (row: Row, site: string) => Outgoing;
}

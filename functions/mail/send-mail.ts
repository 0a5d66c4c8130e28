import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { insist } from '../core/insist.ts';
import { isFinal, type Mailer } from '../core/mail.ts';
import { kinds, type MailKind } from './kinds.ts';
import type { Outgoing, Post } from './outgoing.ts';
import { dueMails } from './reads.ts';
import { dropMails, leaseMails, markFailed, markSent, putOff } from './writes.ts';

const MINUTE = 60_000;
/** How long whoever took mails may take to send them, before others may. Longer than all of a tick can take. */
const LEASE_MS = 15 * MINUTE;
/** How long the mail service may take over one. */
const PATIENCE_MS = 10_000;
/** Mails on their way at the same time: a Worker holds six connections. */
const LANES = 5;
/** Minutes after the first failure, the second, and so on; the last of them again and again. */
const BACKOFF = [1, 5, 15, 60, 180, 360];
const GIVEN_UP_MS = 72 * 60 * MINUTE;
const FAILURE = 200;

export interface Sending extends Post {
  send: Mailer;
  /** Mails of one tick (functions/core/mail.ts). */
  most?: number;
  patience?: number;
}

interface Leased {
  id: string;
  kind: MailKind;
  tries: number;
  made_at: string;
  /** Since when it was due. */
  next_at: string;
}

/**
 * Sends mails that are due, the longest waiting first but news after all others, and writes down of each that it left, or
 * when it is tried again. One that is slow or fails keeps no other waiting. Nobody gets one twice, unless the process dies
 * between sending it and writing that down; the copy then has the same X-Pantau-Kota-Id. At most 14 queries, and one for
 * each mail.
 */
export async function sendMail(ctx: Ctx, sending: Sending): Promise<void> {
  const { most = 8 } = sending;
  const leased = await leaseDue(ctx, most);
  const letters = await lookedUp(ctx, leased, sending);
  const ready = leased.flatMap((mail) => {
    const outgoing = letters.get(mail.id);
    return outgoing && !outgoing.later ? [{ mail, outgoing }] : [];
  });
  await setAside(
    ctx,
    letters,
    ready.slice(most).map(({ mail }) => mail),
  );
  await inLanes(
    ready.slice(0, most).map(
      ({ mail, outgoing }) =>
        () =>
          sendOne(ctx, sending, mail, outgoing),
    ),
  );
}

/** Drops what is needed no more, puts off what may not leave yet, and gives back those for which no place is left. */
async function setAside({ db }: Ctx, letters: Map<string, Outgoing | null>, spare: Leased[]): Promise<void> {
  const needless = [...letters].flatMap(([id, letter]) => (letter === null ? [id] : []));
  const off = [...letters.values()].flatMap((one) => (one?.later ? [{ id: one.id, later: one.later }] : []));
  const back = spare.map(({ id, next_at }) => ({ id, later: next_at }));
  if (needless.length > 0) await db.batch([dropMails(db, needless)]);
  if (off.length + back.length > 0) await db.batch([putOff(db, [...off, ...back])]);
}

async function leaseDue({ db, now }: Ctx, most: number): Promise<Leased[]> {
  const at = now();
  const until = new Date(at.getTime() + LEASE_MS).toISOString();
  const due = { now: at.toISOString(), most };
  const [found = [], taken = []] = await readAll(db, [dueMails(db, due), leaseMails(db, due, until)]);
  const tries = new Map(taken.map((row) => [row.id, row.tries as number]));
  // The update says in no order what it took.
  return found.flatMap((row) =>
    tries.has(row.id) ? [{ ...row, tries: tries.get(row.id) } as unknown as Leased] : [],
  );
}

/** What each mail says; null: it is needed no more; missing: its kind could not be looked up, which is written down. */
async function lookedUp(ctx: Ctx, leased: Leased[], post: Post): Promise<Map<string, Outgoing | null>> {
  const letters = new Map<string, Outgoing | null>();
  for (const lettersOf of new Set(Object.values(kinds))) {
    const mails = leased.filter(({ kind }) => kinds[kind] === lettersOf);
    if (mails.length === 0) continue;
    const ids = mails.map(({ id }) => id);
    try {
      const found = await lettersOf(ctx, ids, post);
      for (const id of ids) letters.set(id, null);
      for (const one of found) letters.set(one.id, one.to === null ? null : one);
    } catch (error) {
      console.error(JSON.stringify({ job: 'mail', kind: mails[0]?.kind, failed: said(error) }));
      await ctx.db.batch([failed(ctx, mails, error)]);
    }
  }
  return letters;
}

/** Runs all, a few at once, and then throws the first thing that went wrong. */
async function inLanes(work: (() => Promise<void>)[]): Promise<void> {
  const waiting = [...work];
  const wrong: unknown[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await next().catch((error) => wrong.push(error));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (wrong.length > 0) throw wrong[0];
}

async function sendOne(ctx: Ctx, sending: Sending, mail: Leased, { id, to, letter, headers }: Outgoing) {
  const { send, patience = PATIENCE_MS } = sending;
  try {
    const address = typeof to === 'function' ? await to() : to;
    if (address === null) return void (await ctx.db.batch([dropMails(ctx.db, [id])]));
    await within(patience, send({ id, to: address, ...letter, headers }));
  } catch (error) {
    await ctx.db.batch([failed(ctx, [mail], error)]);
    return;
  }
  // It has left: that this is written down is worth more than one try.
  await insist(() => ctx.db.batch([markSent(ctx.db, id, instant(ctx))]));
}

async function within(ms: number, sending: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}

const failed = (ctx: Ctx, mails: Leased[], error: unknown) =>
  markFailed(
    ctx.db,
    mails.map((mail) => ({ id: mail.id, next: isFinal(error) ? null : nextTry(ctx, mail) })),
    said(error),
  );

function nextTry(ctx: Ctx, { tries, made_at }: Leased): string | null {
  const now = ctx.now().getTime();
  if (now - Date.parse(made_at) >= GIVEN_UP_MS) return null;
  const minutes = BACKOFF[tries - 1] ?? BACKOFF.at(-1)!;
  return new Date(now + minutes * MINUTE).toISOString();
}

// A mail service may repeat the address in what it says.
const said = (error: unknown) =>
  String(error)
    .replace(/\S+@\S+/g, '[alamat]')
    .slice(0, FAILURE);

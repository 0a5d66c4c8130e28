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
/** How often mails are taken in one tick, where some of them are put off. */
const ROUNDS = 3;
/** Mails that are looked up one by one in a round: each costs some queries. */
const ALONE = 4;
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
}

/**
 * Sends mails that are due, the longest waiting first but news after all others, and writes down of each that it left, or when it is tried again. One
 * that is slow or fails keeps no other waiting. Nobody gets one twice, unless the process dies between sending it and
 * writing that down; the copy then has the same X-Pantau-Kota-Id.
 */
export async function sendMail(ctx: Ctx, sending: Sending): Promise<void> {
  const leaving: (() => Promise<void>)[] = [];
  const most = sending.most ?? 8;
  let isFull = false;
  for (let round = 0; round < ROUNDS && !isFull; round += 1) {
    const wanted = most - leaving.length;
    const leased = await leaseDue(ctx, wanted);
    const letters = await lookedUp(ctx, leased, sending);
    const ready = leased.flatMap((mail) => {
      const outgoing = letters.get(mail.id);
      return outgoing && !outgoing.later ? [() => sendOne(ctx, sending, mail, outgoing)] : [];
    });
    leaving.push(...ready);
    const off = await setAside(ctx, letters);
    isFull = off === 0 || leased.length < wanted;
  }
  await inLanes(leaving);
}

/** Drops what is needed no more, and puts off what may not leave yet; gives how many mails left their room to others. */
async function setAside({ db }: Ctx, letters: Map<string, Outgoing | null>): Promise<number> {
  const needless = [...letters].flatMap(([id, letter]) => (letter === null ? [id] : []));
  const off = [...letters.values()].flatMap((one) => (one?.later ? [{ id: one.id, later: one.later }] : []));
  if (needless.length > 0) await db.batch([dropMails(db, needless)]);
  if (off.length > 0) await db.batch([putOff(db, off)]);
  return needless.length + off.length;
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
  for (const [kind, lettersOf] of Object.entries(kinds)) {
    const mails = leased.filter((mail) => mail.kind === kind);
    if (mails.length === 0) continue;
    const ids = mails.map(({ id }) => id);
    try {
      const found = await lettersOf(ctx, ids, post);
      for (const id of ids) letters.set(id, null);
      for (const one of found) letters.set(one.id, one.to === null ? null : one);
    } catch (error) {
      console.error(JSON.stringify({ job: 'mail', kind, failed: said(error) }));
      if (mails.length === 1) await ctx.db.batch(mails.map((mail) => failed(ctx, mail, error)));
      else for (const [id, letter] of await eachAlone(ctx, mails, post)) letters.set(id, letter);
    }
  }
  return letters;
}

/** Looks up some of several mails of which one cannot be: that one alone is marked, and the rest waits for the next tick. */
async function eachAlone(ctx: Ctx, mails: Leased[], post: Post): Promise<Map<string, Outgoing | null>> {
  const letters = new Map<string, Outgoing | null>();
  const now = Math.min(ALONE, mails.length);
  for (const mail of mails.slice(0, now))
    for (const [id, letter] of await lookedUp(ctx, [mail], post)) letters.set(id, letter);
  const rest = mails.slice(now).map(({ id }) => ({ id, later: instant(ctx) }));
  if (rest.length > 0) await ctx.db.batch([putOff(ctx.db, rest)]);
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
    await ctx.db.batch([failed(ctx, mail, error)]);
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

const failed = (ctx: Ctx, mail: Leased, error: unknown) =>
  markFailed(ctx.db, mail.id, isFinal(error) ? null : nextTry(ctx, mail), said(error));

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

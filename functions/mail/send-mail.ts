import { isMoot, letter } from '../../src/mail/letter.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { insist } from '../core/insist.ts';
import type { Mailer } from '../core/mail.ts';
import { lettersOf, toLeaving, type Leaving } from './reads.ts';
import { dropMails, leaseMails, markFailed, markSent } from './writes.ts';

/** Mails of one tick: each takes one query of the fifty, and one round to the mail service. */
const MAILS = 8;
const MINUTE = 60_000;
/** How long whoever took a mail may take to send it, before another one may. */
const LEASE_MS = 15 * MINUTE;
/** Minutes after the first failure, the second, and so on; the last of them again and again. */
const BACKOFF = [1, 5, 15, 60, 180, 360];
const GIVEN_UP_MS = 72 * 60 * MINUTE;
const FAILURE = 200;

/**
 * Sends mails that are due, and writes down of each that it left, or when it is tried again. Nobody gets one twice,
 * unless the process dies between sending it and writing that down. `site` is where its links lead.
 */
export async function sendMail(ctx: Ctx, send: Mailer, site: string): Promise<void> {
  const leaving = await taken(ctx);
  const needless = leaving.filter((mail) => mail.to === null || isMoot(mail));
  if (needless.length > 0)
    await ctx.db.batch([
      dropMails(
        ctx.db,
        needless.map(({ id }) => id),
      ),
    ]);
  for (const mail of leaving.filter((one) => !needless.includes(one))) await sendOne(ctx, send, mail, site);
}

async function taken({ db, now }: Ctx): Promise<Leaving[]> {
  const at = now();
  const until = new Date(at.getTime() + LEASE_MS).toISOString();
  const [ids = []] = await readAll(db, [leaseMails(db, at.toISOString(), until, MAILS)]);
  if (ids.length === 0) return [];
  const [rows = []]: Row[][] = await readAll(db, [
    lettersOf(
      db,
      ids.map(({ id }) => id as string),
    ),
  ]);
  return rows.map(toLeaving);
}

async function sendOne(ctx: Ctx, send: Mailer, mail: Leaving, site: string): Promise<void> {
  try {
    await send({ id: mail.id, to: mail.to ?? '', ...letter(mail, site) });
  } catch (error) {
    await ctx.db.batch([markFailed(ctx.db, mail.id, nextTry(ctx, mail), said(error))]);
    return;
  }
  // It has left: that this is written down is worth more than one try.
  await insist(() => ctx.db.batch([markSent(ctx.db, mail.id, instant(ctx))]));
}

function nextTry(ctx: Ctx, { tries, made_at }: Leaving): string | null {
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

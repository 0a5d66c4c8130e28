import { isMootToReporter, reporterLetter } from '../../src/mail/reporter-letter.ts';
import { PATH } from '../../src/own-requests/form.tsx';
import type { Contact } from '../../src/service-requests/reported.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { keyed } from '../core/keyed.ts';
import { leaveHeaders } from '../core/mail.ts';
import { unseal } from '../core/seal.ts';
import { addressMac } from '../following/sealing.ts';
import { LEAVE, leaveToken } from '../own-requests/leave-token.ts';
import { aboutRequest } from '../service-requests/sealing.ts';
import type { LettersOf, Outgoing, Post } from './outgoing.ts';
import { bucketsThere, reportersLetters, toReporter, type ToReporter } from './reporter-reads.ts';
import { countTold, type Told } from './reporter-writes.ts';

/** Reports of which one address is told on one day (UTC); of others it is told on the next. */
const REPORTS = 3;
const DAY = 86_400_000;
/** What could not be told so long is told by the report's page alone. */
const OLD_MS = 3 * DAY;

/** Mail to reporters. Their addresses are opened here, go to the mail service, and are written down nowhere. */
export const reportersLettersOf: LettersOf = async (ctx, ids, post) => {
  const now = instant(ctx);
  const [rows = []] = await readAll(ctx.db, [reportersLetters(ctx.db, ids, now)]);
  const wanted = rows.map(toReporter).filter((mail) => !isMootToReporter(mail));
  const found = await Promise.all(wanted.map((mail) => addressed(mail, post)));
  const tomorrow = new Date(Math.floor(Date.parse(now) / DAY) * DAY + DAY).toISOString();
  const told = await Promise.all(found.map((one) => bucketsOf(one, post.keys.secret, now.slice(0, 10))));
  const allowed = await counted(ctx, told, tomorrow);
  return Promise.all(
    found.map(async (one, i) => {
      const bucket = told[i];
      const outgoing = await outgoingOf(one, post, now);
      if (!bucket || allowed.has(bucket.address + bucket.report)) return outgoing;
      const isOld = Date.parse(now) - Date.parse(one.mail.made_at) > OLD_MS;
      return isOld ? { ...outgoing, to: null } : { ...outgoing, later: tomorrow };
    }),
  );
};

interface Addressed {
  mail: ToReporter;
  /** Null: there is none after all; an error: no key opens it. */
  to: string | null | Error;
}

async function addressed(mail: ToReporter, { keys }: Post): Promise<Addressed> {
  try {
    const text = await unseal(keys.sealing, aboutRequest(mail.reference, 'contact'), mail);
    return { mail, to: (JSON.parse(text) as Contact).email };
  } catch {
    return { mail, to: new Error('the contact stays sealed') };
  }
}

/** Who types another's address many times must not flood them: what is counted are HMACs that differ each day. */
async function bucketsOf({ mail, to }: Addressed, secret: string, day: string): Promise<Told | null> {
  if (typeof to !== 'string') return null;
  const address = await keyed(secret, 'mail.reporter', day, to.toLowerCase());
  const report = await keyed(secret, 'mail.reporter', day, to.toLowerCase(), mail.reference);
  return { address, report, known: await addressMac(secret, to) };
}

async function counted({ db }: Ctx, all: (Told | null)[], until: string): Promise<Set<unknown>> {
  const told = all.filter((one) => one !== null);
  if (told.length === 0) return new Set();
  const buckets = told.map(({ address, report }) => address + report);
  const once = told.filter((_, i) => buckets.indexOf(buckets[i]!) === i);
  const [, there = []] = await readAll(db, [
    countTold(db, once, { until, most: REPORTS }),
    bucketsThere(db, told),
  ]);
  return new Set(there.map(({ bucket }) => bucket));
}

async function outgoingOf({ mail, to }: Addressed, { site, keys }: Post, now: string): Promise<Outgoing> {
  const href = (path: string) => new URL(path, site).href;
  const leave = href(`${LEAVE}${await leaveToken(keys.secret, mail.reference)}/`);
  return {
    id: mail.id,
    to: to instanceof Error ? () => Promise.reject(to) : to,
    letter: reporterLetter(mail, { track: href(PATH), leave }, now),
    headers: leaveHeaders(leave),
  };
}

import { isMootToReporter, isSaidBy, reporterLetter } from '../../src/mail/reporter-letter.ts';
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
import { drawn, type LettersOf, type Outgoing, type Post } from './outgoing.ts';
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
  const all = await Promise.all(rows.map((row) => drawn(row.id, () => toOne(toReporter(row), post, now))));
  const letters = onceEach(all.filter((one) => one !== null));
  const tomorrow = new Date(Math.floor(Date.parse(now) / DAY) * DAY + DAY).toISOString();
  const allowed = await counted(ctx, letters, tomorrow);
  return letters.map((one) => {
    if (!one.told || allowed.has(one.told.address + one.told.report)) return one;
    return one.isOld ? { ...one, to: null } : { ...one, later: tomorrow };
  });
};

/** Of two that come at once and say the same, the later; of those of which one says what is worse, that one. */
const onceEach = (letters: ToOne[]): ToOne[] =>
  letters.filter(
    (one, i) => !letters.some((other, j) => i !== j && isSaid(one, other) && (i < j || !isSaid(other, one))),
  );

const isSaid = (one: ToOne, other: ToOne) => one.mail && other.mail && isSaidBy(one.mail, other.mail);

/** A letter and, if its address could be opened, where it is counted. */
interface ToOne extends Outgoing {
  /** What it tells; missing: it could not be drawn. */
  mail?: ToReporter;
  told?: Told | undefined;
  isOld?: boolean;
}

/** Null: nobody needs it any more. */
async function toOne(mail: ToReporter, post: Post, now: string): Promise<ToOne | null> {
  if (isMootToReporter(mail)) return null;
  const to = await addressOf(mail, post);
  return {
    ...(await outgoingOf(mail, to, post, now)),
    mail,
    told: typeof to === 'string' ? await toldOf(mail, to, post.keys.secret, now.slice(0, 10)) : undefined,
    isOld: Date.parse(now) - Date.parse(mail.made_at) > OLD_MS,
  };
}

/** Null: there is none after all; an error: no key opens it. */
async function addressOf(mail: ToReporter, { keys }: Post): Promise<string | null | Error> {
  try {
    const text = await unseal(keys.sealing, aboutRequest(mail.reference, 'contact'), mail);
    return (JSON.parse(text) as Contact).email;
  } catch {
    return new Error('the contact stays sealed');
  }
}

/** Who types another's address many times must not flood them: what is counted are HMACs that differ each day. */
async function toldOf({ reference }: ToReporter, to: string, secret: string, day: string): Promise<Told> {
  const address = await keyed(secret, 'mail.reporter', day, to.toLowerCase());
  const report = await keyed(secret, 'mail.reporter', day, to.toLowerCase(), reference);
  return { address, report, known: await addressMac(secret, to) };
}

async function counted({ db }: Ctx, letters: ToOne[], until: string): Promise<Set<unknown>> {
  const told = letters.flatMap((one) => one.told ?? []);
  if (told.length === 0) return new Set();
  const buckets = told.map(({ address, report }) => address + report);
  const once = told.filter((_, i) => buckets.indexOf(buckets[i]!) === i);
  const [, there = []] = await readAll(db, [
    countTold(db, once, { until, most: REPORTS }),
    bucketsThere(db, told),
  ]);
  return new Set(there.map(({ bucket }) => bucket));
}

async function outgoingOf(
  mail: ToReporter,
  to: string | null | Error,
  { site, keys }: Post,
  now: string,
): Promise<Outgoing> {
  const href = (path: string) => new URL(path, site).href;
  const leave = href(`${LEAVE}${await leaveToken(keys.secret, mail.reference)}/`);
  return {
    id: mail.id,
    to: to instanceof Error ? () => Promise.reject(to) : to,
    letter: reporterLetter(mail, { track: href(PATH), leave }, now),
    headers: leaveHeaders(leave),
  };
}

import { UNCONFIRMED_HOURS } from '../../src/following/schema.ts';
import { confirmationLetter, newsLetter, type Said, type Told } from '../../src/following/letter.ts';
import { pieceOf } from '../../src/following/news.ts';
import { instant } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { leaveHeaders } from '../core/mail.ts';
import { unseal, type Sealed } from '../core/seal.ts';
import { toHistoryLine } from '../history/reads.ts';
import { drawn, type LettersOf, type Outgoing, type Post } from '../mail/outgoing.ts';
import { LOOKED_AT, mailsToFollowers, newsOfMails, pendingOfMails } from './letter-reads.ts';
import { toFollowed } from './reads.ts';
import { aboutSubscriber } from './sealing.ts';
import { tokenFor } from './tokens.ts';
import { askedOf } from './asked.ts';
import { countAsked, noteAsked } from './asked-writes.ts';

/**
 * The mails that ask an address whether it was really they, and those that tell followers news, as they are true now: one
 * that is left out is needed no more.
 */
export const lettersToFollowers: LettersOf = async (ctx, ids, post) => {
  const { db } = ctx;
  const now = instant(ctx);
  const [mails = [], news = [], pending = []] = await readAll(db, [
    mailsToFollowers(db, ids),
    newsOfMails(db, ids),
    pendingOfMails(db, ids, now),
    noteAsked(db, ids, now),
  ]);
  const letters = mails.map((mail) =>
    drawn(mail.id, () =>
      mail.kind === 'news' ? tellNews(mail, of(news, mail), post) : askConsent(mail, of(pending, mail), post),
    ),
  );
  const leaving = (await Promise.all(letters)).filter((letter) => letter !== null);
  const ofThese = new Set(leaving.map(({ id }) => id));
  // One that is tried again was counted already.
  const asking = mails.filter(
    (mail) => mail.kind === 'confirmation' && mail.tries === 1 && ofThese.has(mail.id as string),
  );
  const asked = await Promise.all(
    asking.map((mail) => askedOf(post.keys.secret, mail.address_mac as string)),
  );
  if (asked.length > 0) await db.batch([countAsked(db, asked, now)]);
  return leaving;
};

const of = (rows: Row[], { id }: Row) => rows.filter((row) => row.mail_id === id);

async function askConsent(mail: Row, rows: Row[], post: Post): Promise<Outgoing | null> {
  const pending = rows.map(toFollowed);
  if (mail.is_moot === 1 || (pending.length === 0 && mail.is_following !== 1)) return null;
  const id = mail.subscriber as string;
  const newest = Math.max(0, ...pending.map(({ asked_at }) => Date.parse(asked_at)));
  const until = new Date(newest + UNCONFIRMED_HOURS * 3_600_000);
  const token = await tokenFor(post.keys.secret, { sign: 'c', id }, until);
  const links = { confirm: at(post, 'setuju', token), manage: await manageLink(post, id) };
  return addressed(mail, post, confirmationLetter(pending, until.toISOString(), links));
}

async function tellNews(mail: Row, rows: Row[], post: Post): Promise<Outgoing | null> {
  if (rows.length === 0) return null;
  const leave = at(post, 'berhenti', await leaveToken(mail, rows, post));
  const links = { manage: await manageLink(post, mail.subscriber as string), leave };
  const said = newsLetter(rows.map(toTold), rows.length === LOOKED_AT, links, post.site);
  return { ...addressed(mail, post, said), headers: leaveHeaders(leave) };
}

// A mail about one subscription ends that one; another one ends all that come in its rhythm.
function leaveToken(mail: Row, rows: Row[], { keys }: Post): Promise<string> {
  const [one, ...others] = new Set(rows.map((row) => row.subscription as string));
  if (one && others.length === 0) return tokenFor(keys.secret, { sign: 's', id: one });
  const sign = rows.every(({ rhythm }) => rhythm === 'daily') ? 'h' : 'g';
  return tokenFor(keys.secret, { sign, id: mail.subscriber as string });
}

function toTold(row: Row): Told {
  const { region: slug, region_name: name, time_zone } = row as Record<string, string>;
  const region = { slug, name, time_zone } as Told['region'];
  return { ...pieceOf(toHistoryLine(row), region, 'id'), region };
}

const manageLink = async (post: Post, id: string) =>
  at(post, 'kelola', await tokenFor(post.keys.secret, { sign: 'k', id }));

const at = ({ site }: Post, page: string, token: string) => new URL(`/ikuti/${page}/${token}/`, site).href;

function addressed(mail: Row, { keys }: Post, letter: Said): Outgoing {
  const { id, subscriber } = mail as { id: string; subscriber: string };
  return {
    id,
    to: () => unseal(keys.sealing, aboutSubscriber(subscriber), mail as unknown as Sealed),
    letter,
  };
}

import { UNCONFIRMED_HOURS } from '../../src/following/schema.ts';
import type { Followed } from '../../src/following/followed.ts';
import {
  alreadyLetter,
  confirmationLetter,
  newsLetter,
  type Said,
  type Told,
} from '../../src/following/letter.ts';
import { pieceOf } from '../../src/following/news.ts';
import { instant } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { leaveHeaders } from '../core/mail.ts';
import { unseal, type Sealed } from '../core/seal.ts';
import { toHistoryLine } from '../history/reads.ts';
import { drawn, type LettersOf, type Outgoing, type Post } from '../mail/outgoing.ts';
import { followedInMails, LOOKED_AT, mailsToFollowers, newsOfMails } from './letter-reads.ts';
import { toFollowed } from './reads.ts';
import { aboutSubscriber } from './sealing.ts';
import { tokenFor } from './tokens.ts';
import { askedTooOften } from './asked-too-often.ts';
import { noteAsked } from './asked-writes.ts';

/**
 * The mails that ask an address whether it was really they, and those that tell followers news, as they are true now: one
 * that is left out is needed no more.
 */
export const lettersToFollowers: LettersOf = async (ctx, ids, post) => {
  const { db } = ctx;
  const now = instant(ctx);
  const [mails = [], news = [], followed = []] = await readAll(db, [
    mailsToFollowers(db, ids),
    newsOfMails(db, ids),
    followedInMails(db, ids, now),
    noteAsked(db, ids, now),
  ]);
  const letters = mails.map((mail) =>
    drawn(mail.id, () => {
      const named = of(followed, mail).map(toFollowed);
      return mail.kind === 'news'
        ? tellNews(mail, of(news, mail), named, post)
        : askConsent(mail, named, post);
    }),
  );
  const leaving = (await Promise.all(letters)).filter((letter) => letter !== null);
  const later = await askedTooOften(ctx, mails, leaving, post);
  return leaving.map((letter) =>
    later.has(letter.id) ? { ...letter, later: later.get(letter.id)! } : letter,
  );
};

const of = (rows: Row[], { id }: Row) => rows.filter((row) => row.mail_id === id);

async function askConsent(mail: Row, followed: Followed[], post: Post): Promise<Outgoing | null> {
  if (mail.is_moot === 1 || followed.length === 0) return null;
  const id = mail.subscriber as string;
  const pending = followed.filter(({ confirmed }) => !confirmed);
  if (pending.length === 0) return addressed(mail, post, alreadyLetter(followed, await waysOut(post, id)));
  const newest = Math.max(...pending.map(({ asked_at }) => Date.parse(asked_at)));
  const until = new Date(newest + UNCONFIRMED_HOURS * 3_600_000);
  const links = {
    confirm: at(post, 'setuju', await tokenFor(post.keys.secret, { sign: 'c', id }, until)),
    block: at(post, 'jangan-kirim', await tokenFor(post.keys.secret, { sign: 'g', id })),
  };
  return addressed(mail, post, confirmationLetter(pending, until.toISOString(), links));
}

async function tellNews(mail: Row, rows: Row[], named: Followed[], post: Post): Promise<Outgoing | null> {
  if (rows.length === 0) return null;
  const links = await waysOut(post, mail.subscriber as string);
  const followed = named.filter(({ id }) => rows.some(({ subscription }) => subscription === id));
  const news = { news: rows.map(toTold), isCut: rows.length === LOOKED_AT, followed };
  const letter = newsLetter(news, links, post.site);
  return { ...addressed(mail, post, letter), headers: leaveHeaders(links.leave) };
}

async function waysOut(post: Post, id: string) {
  const token = (sign: 'k' | 'g') => tokenFor(post.keys.secret, { sign, id });
  return { manage: at(post, 'kelola', await token('k')), leave: at(post, 'berhenti', await token('g')) };
}

function toTold(row: Row): Told {
  const { region: slug, region_name: name, time_zone } = row as Record<string, string>;
  const region = { slug, name, time_zone } as Told['region'];
  const piece = pieceOf(toHistoryLine(row), region, 'id');
  // A mail is read later than it was written: it leads to the newest version.
  return { ...piece, ...(row.noun === 'update' && { href: `/u/${row.subject_id as string}/` }), region };
}

const at = ({ site }: Post, page: string, token: string) => new URL(`/ikuti/${page}/${token}/`, site).href;

function addressed(mail: Row, { keys }: Post, letter: Said): Outgoing {
  const { id, subscriber } = mail as { id: string; subscriber: string };
  return {
    id,
    to: () => unseal(keys.sealing, aboutSubscriber(subscriber), mail as unknown as Sealed),
    letter,
  };
}

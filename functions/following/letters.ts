import { UNCONFIRMED_HOURS } from '../../src/following/schema.ts';
import { confirmationLetter, newsLetter, type Links, type Said, type Told } from '../../src/following/letter.ts';
import { pieceOf } from '../../src/following/news.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import type { Keys } from '../core/keys.ts';
import { unseal, type Sealed } from '../core/seal.ts';
import { toHistoryLine } from '../history/reads.ts';
import { LOOKED_AT, mailsToFollowers, newsOfMails, pendingOfMails } from './letter-reads.ts';
import { toFollowed } from './reads.ts';
import { aboutSubscriber } from './sealing.ts';
import { tokenFor } from './tokens.ts';
import { noteAsked } from './writes.ts';

/** A letter to a follower, ready to leave. */
export interface FollowerLetter extends Said {
  id: string;
  to: string;
  /** RFC 8058: one press leaves, without opening anything. */
  headers?: Record<string, string>;
}

/** What letters are made with; `site` is where their links lead. */
export interface Making {
  keys: Pick<Keys, 'secret' | 'sealing'>;
  site: string;
}

/**
 * The letters of some mails to followers, as they are true now: a mail that is not among them is needed no more. Four
 * queries for all of them. One whose address does not open throws when it is asked for, and keeps no other waiting.
 */
export async function lettersToFollowers(
  ctx: Ctx,
  ids: string[],
  making: Making,
): Promise<Map<string, () => Promise<FollowerLetter>>> {
  const { db } = ctx;
  if (ids.length === 0) return new Map();
  const now = instant(ctx);
  const [mails = [], news = [], pending = []] = await readAll(db, [
    mailsToFollowers(db, ids),
    newsOfMails(db, ids),
    pendingOfMails(db, ids, now),
    noteAsked(db, ids, now),
  ]);
  const of = (rows: Row[], id: unknown) => rows.filter((row) => row.mail_id === id);
  return new Map(
    mails.flatMap((mail) => {
      const write =
        mail.kind === 'news'
          ? tellNews(mail, of(news, mail.id), making)
          : askConsent(mail, of(pending, mail.id), making);
      return write ? [[mail.id as string, write] as const] : [];
    }),
  );
}

type Write = (() => Promise<FollowerLetter>) | null;

function askConsent(mail: Row, rows: Row[], making: Making): Write {
  const pending = rows.map(toFollowed);
  if (mail.is_moot === 1 || (pending.length === 0 && mail.is_following !== 1)) return null;
  return async () => {
    const { subscriber } = mail as { subscriber: string };
    const newest = Math.max(0, ...pending.map(({ asked_at }) => Date.parse(asked_at)));
    const until = new Date(newest + UNCONFIRMED_HOURS * 3_600_000);
    const token = await tokenFor(making.keys.secret, { sign: 'c', id: subscriber }, until);
    const links = { confirm: at(making, 'setuju', token), manage: await manageLink(making, subscriber) };
    return addressed(mail, making, confirmationLetter(pending, until.toISOString(), links));
  };
}

function tellNews(mail: Row, rows: Row[], making: Making): Write {
  if (rows.length === 0) return null;
  return async () => {
    const links = {
      manage: await manageLink(making, mail.subscriber as string),
      leave: at(making, 'berhenti', await leaveToken(mail, rows, making)),
    } satisfies Links;
    const said = newsLetter(rows.map(toTold), rows.length === LOOKED_AT, links, making.site);
    return { ...(await addressed(mail, making, said)), headers: oneClick(links.leave) };
  };
}

const oneClick = (leave: string) => ({
  'List-Unsubscribe': `<${leave}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

// A mail about one subscription ends that one; another one ends all that come in its rhythm.
function leaveToken(mail: Row, rows: Row[], { keys }: Making): Promise<string> {
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

const manageLink = async (making: Making, subscriber: string) =>
  at(making, 'kelola', await tokenFor(making.keys.secret, { sign: 'k', id: subscriber }));

const at = ({ site }: Making, page: string, token: string) => new URL(`/ikuti/${page}/${token}/`, site).href;

async function addressed(mail: Row, { keys }: Making, said: Said): Promise<FollowerLetter> {
  const { id, subscriber } = mail as Record<string, string>;
  const to = await unseal(keys.sealing, aboutSubscriber(subscriber ?? ''), mail as unknown as Sealed);
  return { id: id ?? '', to, ...said };
}

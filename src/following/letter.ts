import { stamp } from '../ui/when.ts';
import { followedWords, type Followed } from './followed.ts';
import { letterWords } from './letter-words.ts';
import type { Piece, RegionOfNews } from './news.ts';

/** Where the links of a letter lead: whole addresses. */
export interface Links {
  /** Where one manages, and where one leaves all that one follows. */
  manage: string;
  leave: string;
}

/** The same of the mail that asks: where one agrees, and where the address is closed to all mail. */
export interface AskingLinks {
  confirm: string;
  block: string;
}

/** What a letter says. */
export interface Said {
  subject: string;
  text: string;
}

/** Lines of one letter. */
const LINES = 20;
/** Letters of its subject, a sign of two units counted once and never cut in two. */
const SUBJECT = 150;

/** Asks an address whether it was really they; `until` is when the link ends, in their time. */
export function confirmationLetter(pending: Followed[], until: string, links: AskingLinks): Said {
  const w = letterWords.id;
  return said(w.confirmSubject, [
    `${w.confirmAsked}\n${listed(pending)}`,
    `${w.confirmHow}\n${links.confirm}`,
    w.confirmUntil(stamp(until, 'Asia/Jakarta')),
    w.confirmElse,
    `${w.block}\n${links.block}`,
  ]);
}

/** Tells whoever follows already what was asked for that they do. */
export function alreadyLetter(followed: Followed[], links: Links): Said {
  const w = letterWords.id;
  return said(w.alreadySubject, [`${w.already}:\n${listed(followed)}`, ...waysOut(links)]);
}

const said = (subject: string, parts: string[]): Said => ({ subject, text: `${parts.join('\n\n')}\n` });

const listed = (followed: Followed[]) => followed.map((one) => `- ${followedWords(one, 'id')}`).join('\n');

const waysOut = ({ manage, leave }: Links) => [
  `${letterWords.id.manage}\n${manage}`,
  `${letterWords.id.leave}\n${leave}`,
];

/** One line of news, and where it happened. */
export interface Told extends Piece {
  region: RegionOfNews;
}

/** News for one follower, the newest first, and of what they follow it is; `isCut`: there may be more than these. */
export interface News {
  news: Told[];
  isCut: boolean;
  followed: Followed[];
}

/** Tells news. */
export function newsLetter({ news, isCut, followed }: News, links: Links, site: string): Said {
  const w = letterWords.id;
  const lines = news
    .slice(0, LINES)
    .map(({ text, when, href }) => `- ${text}\n  ${w.noted(when)}\n  ${new URL(href, site).href}`);
  const [first] = news;
  const subject =
    news.length === 1 && first
      ? w.newsSubject(first.region.name, first.text)
      : w.moreSubject(news.length, isCut);
  return said([...subject].slice(0, SUBJECT).join(''), [
    w.news,
    ...lines,
    ...(news.length > LINES ? [w.more(news.length - LINES, isCut)] : []),
    w.follows(followed.map((one) => followedWords(one, 'id')).join('; ')),
    ...waysOut(links),
    w.why,
  ]);
}

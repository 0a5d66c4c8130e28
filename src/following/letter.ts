import { stamp } from '../ui/when.ts';
import { followedWords, type Followed } from './followed.ts';
import { letterWords } from './letter-words.ts';
import type { Piece, RegionOfNews } from './news.ts';

/** Where the links of a letter lead: whole addresses. */
export interface Links {
  /** Where one agrees; the other letters have none. */
  confirm?: string;
  manage: string;
  /** Where one leaves what this letter is about. */
  leave?: string;
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
export function confirmationLetter(pending: Followed[], until: string, links: Links): Said {
  const w = letterWords.id;
  const asked = pending.map((one) => `- ${followedWords(one, 'id')}`).join('\n');
  const parts =
    pending.length > 0
      ? [
          `${w.confirmAsked}\n${asked}`,
          `${w.confirmHow}\n${links.confirm}`,
          w.confirmUntil(stamp(until, 'Asia/Jakarta')),
          w.confirmElse,
        ]
      : [w.alreadyAsked, `${w.manage}\n${links.manage}`];
  return { subject: w.confirmSubject, text: `${parts.join('\n\n')}\n` };
}

/** One line of news, and where it happened. */
export interface Told extends Piece {
  region: RegionOfNews;
}

/** Tells news, the newest first; `isCut`: there may be more than these. */
export function newsLetter(news: Told[], isCut: boolean, links: Links, site: string): Said {
  const w = letterWords.id;
  const lines = news
    .slice(0, LINES)
    .map(({ text, when, href }) => `- ${text}, ${when}\n  ${new URL(href, site).href}`);
  const parts = [
    w.news,
    ...lines,
    ...(news.length > LINES ? [w.more(news.length - LINES, isCut)] : []),
    `${w.manage}\n${links.manage}`,
    `${w.leave}\n${links.leave}`,
    w.why,
  ];
  const [first] = news;
  const subject =
    news.length === 1 && first
      ? w.newsSubject(first.region.name, first.text)
      : w.moreSubject(news.length, isCut);
  return { subject: [...subject].slice(0, SUBJECT).join(''), text: `${parts.join('\n\n')}\n` };
}

import type { HistoryLine } from '../history/page.ts';
import { sentenceOf } from '../history/sentence.ts';
import { told } from '../public-requests/timeline.ts';
import { wayWords } from '../public-requests/way-words.ts';
import type { Locale } from '../ui/view.ts';
import { beginningOf, localDate, longDate, stamp } from '../ui/when.ts';
import { words } from './words.ts';

/** The region in which something happened. */
export interface RegionOfNews {
  slug: string;
  name: string;
  time_zone: string;
}

/** One event as followers are told it: in public words, never in a resident's. */
export interface Piece {
  text: string;
  /** The public reason of a change, as the end of that line; '' where there is none. */
  why: string;
  /** Path of the page on which more can be read. */
  href: string;
  /** When, in words; of a sensitive report the day alone. */
  when: string;
  /** The same for machines, RFC 3339. */
  at: string;
}

/** Tells an event in one line. */
export function pieceOf(line: HistoryLine, region: RegionOfNews, locale: Locale): Piece {
  if (line.noun === 'service_request') return ofReport(line, region, locale);
  const when = stamp(line.at, region.time_zone);
  if (line.noun === 'feedback') {
    const text = words[locale].feedback(line.verb, line.subject, line.thing ?? {});
    return { text, why: '', href: `/masukan/${line.subject}/`, when, at: line.at };
  }
  const { who, did, thing, more, why } = sentenceOf(line, region, locale);
  const by = line.by.kind === 'system' ? words[locale].portal : who;
  const text = `${capital(by)} ${did} ${thing.title}${more}`;
  return { text, why, href: thing.href ?? `/${region.slug}/riwayat/`, when, at: line.at };
}

function ofReport(line: HistoryLine, region: RegionOfNews, locale: Locale): Piece {
  const day = localDate(new Date(line.at), region.time_zone);
  const text = `${words[locale].report(line.subject)}: ${stepWords(line, region, locale)}`;
  const href = `/laporan/${line.subject}/`;
  // The moment would tell when somebody was at their telephone.
  if (line.thing?.sensitive === 1)
    return { text, why: '', href, when: longDate(day), at: beginningOf(day, region.time_zone) };
  return { text, why: '', href, when: stamp(line.at, region.time_zone), at: line.at };
}

/** What the public timeline says of it, as the middle of a sentence. */
function stepWords({ verb, data, thing }: HistoryLine, region: RegionOfNews, locale: Locale): string {
  const w = wayWords[locale];
  const by = typeof thing?.to === 'string' ? thing.to : w.coordinator(region.name);
  const known = told.find((one) => one === verb);
  if (known === 'merge' || known === undefined) return small(w.merged);
  if (known === 'hand_over') return small(words[locale].handedOver(by));
  const how = data.confirmed ?? data.outcome;
  return small(
    w.steps[known]({
      verb: known,
      on: null,
      by: known === 'forward' ? by : null,
      from: '',
      ...((how === 'whole' || how === 'part') && { how }),
      ...(known === 'object' && data.to === 'reopened' && { reopened: true as const }),
      ...(typeof data.objections === 'number' && { objections: data.objections }),
    }),
  );
}

const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

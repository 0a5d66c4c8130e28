import type { Locale } from '../ui/view.ts';
import { told } from '../public-requests/timeline.ts';
import { moment } from '../ui/when.ts';
import { deedOf } from './deeds.ts';
import type { HistoryLine, HistoryPage } from './page.ts';
import { promiseRests } from './promise-deeds.ts';
import { thingOf, type Thing } from './things.ts';
import { whoWords } from './who.ts';
import { words } from './words.ts';

/** One line of history in plain words: when, who, what was done, to what, and why. */
export interface Sentence {
  when: string;
  who: string;
  did: string;
  thing: Thing;
  more: string;
  why: string;
  /** On what it rests, where the sentence alone would name no source. */
  rests: string;
  /** The public reads of it: here, or on the page of the report that it is about. */
  isPublic: boolean;
}

/** Tells an event of a region in one sentence, in the region's own time. */
export function sentenceOf(
  line: HistoryLine,
  region: Pick<HistoryPage['region'], 'slug' | 'time_zone'>,
  locale: Locale,
): Sentence {
  const [did, more] = deedOf(line, locale);
  const reason = line.said?.reason;
  return {
    when: moment(line.at, region.time_zone),
    who: whoWords(line, locale),
    did,
    thing: thingOf(line, region.slug, locale),
    more,
    isPublic: line.public || isOnWay(line),
    rests: promiseRests(line),
    why: reason ? words[locale].why(String(reason)) : '',
  };
}

// While a report is shown, so is its way.
const isOnWay = ({ noun, verb, thing }: HistoryLine) =>
  noun === 'service_request' && thing?.shown === 1 && (told as readonly string[]).includes(verb);

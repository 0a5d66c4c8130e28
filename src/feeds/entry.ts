import { pieceOf } from '../following/news.ts';
import { clause } from '../ui/changes.ts';
import type { View } from '../ui/view.ts';
import { sourcesOf, sourceWords } from './behind.ts';
import { changedFields, changedWords, changesIn } from './changed.ts';
import { slipIn, movedIn, movedWords } from './moved.ts';
import { comparedAt } from '../versions/address.ts';
import { seconds, tagOf, type Entry } from './feed.ts';
import type { FeedLine } from './line.ts';
import { marked } from './marked.ts';
import { words } from './words.ts';

type Seen = Pick<View, 'locale' | 'origin'>;

/** Things that are one entry with all their versions: its newest change is what a feed shows of them. */
export const WHOLE = [
  'update',
  'programme',
  'source',
  'organisation',
  'budget',
  'transaction',
  'method',
  'indicator',
  'commitment',
  'assessment',
] as const;

/**
 * An event as an entry. A thing keeps its one id through all its versions. Where every change counts by itself, in a
 * ledger of corrections, each is an entry of its own: a second correction must not hide the first.
 */
export function entryOf(line: FeedLine, ledger: boolean, view: Seen): Entry {
  const { locale, origin } = view;
  const { region, noun, verb, subject, version } = line;
  const { text, why, href, at, when } = pieceOf(line, region, locale);
  const whole = !ledger && (WHOLE as readonly string[]).includes(noun);
  // Numbers of events go up with time: between two whose moments are told, one would tell the moment of a sensitive report.
  const isByDay = line.thing?.sensitive === 1;
  const own = isByDay ? `${noun}/${subject}/${version}/${verb}` : `kejadian/${line.id}`;
  const [changes, moved, sources] = [changesIn(line), movedIn(line), sourcesOf(line)];
  const summary = [
    `${text}${why}`,
    ...changedWords(line, changes, locale, origin),
    ...(moved ? [words[locale].moved(movedWords(moved))] : []),
    ...sourceWords(sources, view),
    words[locale].recorded(when),
  ];
  const page = comparedAt(line, region.slug);
  return {
    id: tagOf(origin, whole ? `${noun}/${subject}` : own),
    title: marked(text, region, locale),
    summary: marked(`${summary.map(clause).join('. ')}.`, region, locale),
    href: origin + href,
    published: seconds(whole ? line.first_at : at),
    updated: seconds(at),
    sources: sources.map(({ id }) => `${origin}/sumber/${id}/`),
    about: {
      region: region.slug,
      noun,
      subject,
      verb,
      version,
      ...(!isByDay && { event: line.id }),
      ...(moved && slipIn(moved)),
      ...(changes.length > 0 && { changes: changedFields(changes, line, origin) }),
      ...(page && { compare: origin + page }),
    },
  };
}

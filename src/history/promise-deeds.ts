import type { OutcomeValue } from '../commitments/schema.ts';
import { words as commitmentWords } from '../commitments/words.ts';
import { clause } from '../ui/changes.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { movedWords, versionWords } from './deed.ts';
import { fieldWords } from './fields.ts';
import type { HistoryLine } from './page.ts';

/** What became of a public word, and its moved due date, are told as such; null where neither is new. */
export function promiseDeed(line: HistoryLine, locale: Locale): readonly [string, string] | null {
  const { said, data } = line;
  const news = [
    ...(said?.outcome ? [['hasil', commitmentWords[locale].outcomes[said.outcome as OutcomeValue]]] : []),
    ...(said?.to ? [['pergeseran tenggat', movedWords(said.from, said.to).trim()]] : []),
  ];
  if (news.length === 0) return null;
  const others = (data.changed as string[]).filter((field) => field !== 'outcomes' && field !== 'moves');
  const besides = others.length > 0 ? `; yang juga berubah: ${fieldWords(others)}${versionWords(line)}` : '';
  const did = `mencatat ${news.map(([what]) => what).join(' dan ')}`;
  return [did, `${toldIn(news)}${besides}`];
}

// One is told at once, two each under its name.
const toldIn = (news: string[][]) =>
  news.length === 1
    ? `${news[0]?.[0] === 'hasil' ? ':' : ''} ${news[0]?.[1]}`
    : `: ${news.map(([what, how]) => `${what} ${how}`).join('; ')}`;

/** Who said so on which day, of each that is new; and why the date moved, where the whole has another reason. */
export function promiseRests({ said }: HistoryLine): string {
  if (!said) return '';
  const why =
    said.move_reason && said.move_reason !== said.reason
      ? `, karena ${clause(String(said.move_reason))}`
      : '';
  return [
    ...(said.outcome_source ? [`. Hasil menurut ${by(said.outcome_source, said.outcome_on)}`] : []),
    ...(said.move_source ? [`. Pergeseran menurut ${by(said.move_source, said.move_on)}${why}`] : []),
  ].join('');
}

const by = (source: unknown, day: unknown) => `${String(source)}, ${longDate(String(day))}`;

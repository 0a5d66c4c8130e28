import type { View } from '../ui/view.ts';
import { words as shared } from '../ui/words.ts';
import { localDate, weekday } from '../ui/when.ts';
import { Compared } from '../versions/compared.tsx';
import type { HistoryLine, HistoryPage } from './page.ts';
import { sentenceOf } from './sentence.ts';
import { words } from './words.ts';

interface Props {
  lines: HistoryLine[];
  region: Pick<HistoryPage['region'], 'slug' | 'time_zone'>;
  view: View;
}

/** Events as sentences, newest first, under the days on which they happened in the region. */
export const HistoryDays = ({ lines, region, view }: Props) => {
  const days = Map.groupBy(lines, ({ at }) => localDate(new Date(at), region.time_zone));
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section>
          <h2>
            <time datetime={day}>{weekday(day)}</time>
          </h2>
          <HistoryLines lines={ofDay} region={region} view={view} compared />
        </section>
      ))}
    </>
  );
};

/** Events as sentences, in the order given; each that changed something leads to before and after where asked. */
export const HistoryLines = ({ lines, region, view, compared = false }: Props & { compared?: boolean }) => (
  <ul class="plain lines">
    {lines.map((line) => (
      <li>
        <Sentence line={line} region={region} view={view} />
        {compared ? <Compared line={line} region={region.slug} view={view} /> : null}
      </li>
    ))}
  </ul>
);

/** One event as a sentence. */
export const Sentence = ({ line, region, view }: Omit<Props, 'lines'> & { line: HistoryLine }) => {
  const { when, who, did, thing, more, why, rests, isPublic } = sentenceOf(line, region, view.locale);
  return (
    <>
      <time datetime={line.at}>{when}</time>, {who}: {did}{' '}
      {thing.href ? <a href={thing.href}>{thing.title}</a> : thing.title}
      {more}
      {why}
      {rests}.{isPublic ? null : <span class="muted"> ({words[view.locale].notPublic})</span>}
    </>
  );
};

/** The newest events of one thing, for the page on which officers work on it; and that there are older ones. */
export const ThingHistory = ({ lines, isCut = false, region, view }: Props & { isCut?: boolean }) => {
  const w = words[view.locale];
  return (
    <section class="history">
      <h2>{w.ofThing}</h2>
      {lines.length > 0 ? (
        <HistoryLines lines={lines} region={region} view={view} />
      ) : (
        <p class="absent">{w.none}</p>
      )}
      {isCut ? <p class="muted">{shared[view.locale].olderCut}</p> : null}
    </section>
  );
};

import { Sentence } from '../history/list.tsx';
import { More } from '../ui/more.tsx';
import type { View } from '../ui/view.ts';
import type { LoggedDay } from './entry.ts';
import type { LogLine, LogPage } from './page.ts';
import { words } from './words.ts';

/** What was sealed last, a sentence each, with its proof. */
export const Entries = ({ page, view }: { page: LogPage; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      {page.lines.length > 0 ? (
        <ul class="plain lines">
          {page.lines.map((one) => (
            <li>
              <Entry one={one} view={view} />
            </li>
          ))}
        </ul>
      ) : (
        <p class="absent">{page.asked.sebelum ? w.noneLeft : w.none}</p>
      )}
      <More path="/log/" asked={page.asked} cursor="sebelum" next={page.next} view={view} />
    </>
  );
};

const Entry = ({ one: { leaf, entry, region, line }, view }: { one: LogLine; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <b>{w.leaf(leaf)}</b>{' '}
      {line ? (
        <>
          {region.name}, <Sentence line={line} region={region} view={view} />
        </>
      ) : null}
      {entry.kind === 'day' ? dayWords(entry, region.name, w) : null}{' '}
      {region.demo ? <span class="muted">({w.demo}) </span> : null}
      <a
        href={`/log/bukti/${leaf}.tlog-proof`}
        aria-label={w.proofOf(leaf)}
        download={`log-${leaf}.tlog-proof`}
      >
        {w.proof}
      </a>
      {entry.kind === 'version' ? (
        <>
          {' · '}
          <a href={`/log/isi/${leaf}.json`} aria-label={w.bodyOf(leaf)} download={`log-${leaf}.json`}>
            {w.body}
          </a>
        </>
      ) : null}
    </>
  );
};

const dayWords = (entry: LoggedDay, region: string, w: (typeof words)['id']) =>
  [
    w.day(region, entry.day, entry.received, entry.closed),
    w.quietBefore(entry),
    entry.edition > 1 ? w.edition(entry.edition) : null,
  ]
    .filter(Boolean)
    .join(' ');

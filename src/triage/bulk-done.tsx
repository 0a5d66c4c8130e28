import type { ConsolePage } from '../accounts/frame.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import type { BulkDone, BulkEntry } from './bulk-page.ts';
import { words } from './bulk-words.ts';
import { words as inboxWords } from './inbox-words.ts';

interface Props {
  done: BulkDone;
  /** Why it was not undone. */
  refused?: string | undefined;
  region: { slug: string; time_zone: string };
  /** UTC. */
  now: string;
  view: View;
}

/** What a deed did to each report, and the way back for as long as there is one. */
export const bulkDonePage = (props: Props): ConsolePage => ({
  title: words[props.view.locale].title,
  trail: [[`/petugas/${props.region.slug}/laporan/`, inboxWords[props.view.locale].title]],
  main: <Done {...props} />,
});

const Done = (props: Props) => {
  const { done, refused, region, view } = props;
  const w = words[view.locale];
  const moved = done.entries.filter((entry) => 'action' in entry);
  const left = done.entries.filter((entry) => 'why' in entry);
  return (
    <>
      {refused ? <ErrorSummary message={refused} problems={[]} view={view} /> : null}
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.doneAt(stamp(done.at, region.time_zone))}</p>
      </header>
      <Undo {...props} />
      <Entries title={w.done} entries={moved} {...{ props }} />
      <Entries title={w.left} entries={left} {...{ props }} />
      <p class="more">
        <a href={`/petugas/${region.slug}/laporan/`}>{w.back}</a>
      </p>
    </>
  );
};

const Undo = ({ done, region, now, view }: Props) => {
  const w = words[view.locale];
  if (done.undone_at)
    return (
      <p class="notice" role="status">
        {saidOf(done, view)}
      </p>
    );
  if (now >= done.until) return <p>{w.late}</p>;
  return (
    <form class="form" method="post" action={`/petugas/${region.slug}/laporan/massal/${done.id}/urung/`}>
      {done.entries.some((entry) => 'undone' in entry) ? <p class="notice">{w.partly}</p> : null}
      <p>{w.until(stamp(done.until, region.time_zone))}</p>
      <button type="submit" class="quiet">
        {w.undo}
      </button>
    </form>
  );
};

function saidOf({ entries }: BulkDone, view: View): string {
  const w = words[view.locale];
  const moved = entries.filter((entry) => 'action' in entry);
  const undone = moved.filter((entry) => entry.undone).length;
  return undone === moved.length ? w.undone : w.undonePartly(undone, moved.length - undone);
}

const Entries = ({ title, entries, props }: { title: string; entries: BulkEntry[]; props: Props }) =>
  entries.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="plain">
        {entries.map((entry) => (
          <li>
            <a href={`/petugas/${props.region.slug}/laporan/${entry.id}/`}>{entry.id}</a>:{' '}
            {wordsOf(entry, props)}
          </li>
        ))}
      </ul>
    </section>
  );

function wordsOf(entry: BulkEntry, { done, view }: Props): string {
  const w = words[view.locale];
  if ('why' in entry) return w.why[entry.why];
  if (entry.undone) return w.wasUndone;
  const said = w.did[entry.action];
  return done.undone_at ? `${said}; ${w.movedOn}` : said;
}

import type { ConsolePage } from '../accounts/frame.tsx';
import { ToSp4n } from '../sp4n/page.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { More } from '../ui/more.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { untilOf } from './bulk.ts';
import { words as bulkWords } from './bulk-words.ts';
import { words as deedWords } from './deed-words.ts';
import { BulkStart, Ticking } from './bulk-start.tsx';
import { Find, Lists, Narrow } from './inbox-filter.tsx';
import { Line } from './inbox-line.tsx';
import { inboxAddress, type InboxAsked, type InboxPage } from './inbox-page.ts';
import { words } from './inbox-words.ts';

export interface InboxProps {
  page: InboxPage;
  asked: InboxAsked;
  region: { slug: string; time_zone: string };
  /** The officer acts for the whole region. */
  everywhere: boolean;
  /** They may take the region's reports along as a table. */
  exports: boolean;
  /** Why nothing is listed. */
  refused?: string | undefined;
  /** What was just done with a report that is not among these any more. */
  done?: string | undefined;
  /** UTC. */
  now: string;
  view: View;
}

/** The officers' inbox: what is owed to residents, the oldest promise first. */
export const inboxPage = (props: InboxProps): ConsolePage => ({
  title: words[props.view.locale].title,
  main: <Inbox {...props} />,
});

const Inbox = (props: InboxProps) => {
  const { asked, region, exports, refused, done, view } = props;
  const w = words[view.locale];
  return (
    <>
      {refused ? <ErrorSummary message={refused} problems={[]} view={view} /> : null}
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        <p class="more">
          <a href={`/petugas/${region.slug}/laporan/baru/`}>{deedWords[view.locale].enter}</a>
        </p>
        <ToSp4n region={region.slug} may={exports} view={view} />
      </header>
      {done ? (
        <p class="notice" role="status">
          {done}
        </p>
      ) : null}
      <Undoable {...props} />
      <Find asked={asked} region={region.slug} view={view} />
      <Lists asked={asked} region={region.slug} view={view} />
      {asked.cari ? null : <Narrow {...props} region={region.slug} />}
      {refused ? null : <Listed {...props} />}
    </>
  );
};

// What was done to many reports can be found again for as long as it can be undone.
const Undoable = ({ page, region, view }: InboxProps) => {
  const w = bulkWords[view.locale];
  return (
    <>
      {page.undoable.map(({ id, at }) => (
        <p class="notice">
          {w.undoableUntil(stamp(untilOf(at), region.time_zone))}{' '}
          <a href={`/petugas/${region.slug}/laporan/massal/${id}/`}>{w.toUndo}</a>
        </p>
      ))}
    </>
  );
};

const Listed = (props: InboxProps) => {
  const { page, asked, region, view } = props;
  const w = words[view.locale];
  return (
    <section>
      <h2>{asked.cari ? w.found(asked.cari) : w.list[asked.daftar]}</h2>
      <Order asked={asked} view={view} />
      {page.shown.length === 0 ? (
        <p class="absent">{asked.cari ? w.foundNone : w.none}</p>
      ) : (
        <Reports {...props} />
      )}
      <More
        path={inboxAddress(region.slug, {})}
        asked={queried(asked)}
        cursor="setelah"
        next={page.next}
        view={view}
      />
      {asked.cari ? (
        <p class="more">
          <a href={inboxAddress(region.slug, { lembaga: asked.lembaga })}>{w.leave}</a>
        </p>
      ) : null}
    </section>
  );
};

const Order = ({ asked, view }: Pick<InboxProps, 'asked' | 'view'>) => {
  const w = words[view.locale];
  const said = asked.cari
    ? w.foundOrder
    : { ditutup: w.endedOrder, keberatan: w.objectedOrder }[asked.daftar as string];
  return said ? <p class="muted">{said}</p> : null;
};

// Without a script: ticks and buttons of one form.
const Reports = ({ page: { shown, calendars, organisations }, asked, region, now, view }: InboxProps) => {
  const isOver = asked.daftar === 'ditutup' || asked.daftar === 'keberatan';
  return (
    <form method="post" action={`/petugas/${region.slug}/laporan/massal/`}>
      <ul class="cards">
        {shown.map((line) => (
          <li>
            {calendars ? <Line {...{ line, calendars, region, now, view }} /> : null}
            {isOver ? null : <Ticking line={line} view={view} />}
          </li>
        ))}
      </ul>
      {isOver ? null : <BulkStart organisations={organisations} view={view} />}
    </form>
  );
};

const queried = (asked: InboxAsked): Record<string, string | undefined> => {
  if (asked.cari) return { cari: asked.cari, lembaga: asked.lembaga, setelah: asked.setelah };
  const { kategori, kecamatan, lembaga, terlambat, setelah } = asked;
  const daftar = asked.daftar === 'semua' ? undefined : asked.daftar;
  const akhir = asked.daftar === 'ditutup' ? asked.akhir : undefined;
  return { daftar, akhir, lembaga, kategori, kecamatan, terlambat, setelah };
};

import type { ConsolePage } from '../accounts/frame.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { More } from '../ui/more.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { Lists, Narrow } from './desk-filter.tsx';
import { OwedOn } from './desk-owed.tsx';
import {
  deskAddress,
  deskQuery,
  isOwed,
  type DeskAsked,
  type DeskLine,
  type DeskListPage,
} from './desk-page.ts';
import { TargetLink } from './desk-target.tsx';
import { words } from './desk-words.ts';
import { words as shared } from './words.ts';

export interface DeskListProps {
  /** Null: the question has no answer. */
  page: DeskListPage | null;
  asked: DeskAsked;
  region: { slug: string; time_zone: string };
  /** The officer acts for the whole region. */
  everywhere: boolean;
  /** Why nothing is listed. */
  refused?: string | undefined;
  /** UTC. */
  now: string;
  view: View;
}

/** The officers' room of residents' feedback: what is owed, the oldest promise first. */
export const deskListPage = (props: DeskListProps): ConsolePage => ({
  title: words[props.view.locale].title,
  main: <Room {...props} />,
});

const Room = (props: DeskListProps) => {
  const { page, asked, region, refused, view } = props;
  const w = words[view.locale];
  return (
    <>
      {refused ? <ErrorSummary message={refused} problems={[]} view={view} /> : null}
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <Lists asked={asked} region={region.slug} view={view} />
      <Narrow {...props} />
      {page ? (
        <section>
          <Heading {...props} page={page} />
          {page.programme ? (
            <p>
              {w.onlyProgramme(page.programme)}{' '}
              <a href={deskAddress(region.slug, { ...asked, program: undefined, setelah: undefined })}>
                {w.allProgrammes}
              </a>
            </p>
          ) : null}
          <Listed {...props} page={page} />
        </section>
      ) : null}
    </>
  );
};

// Who works for several agencies sees one of them at a time.
const Heading = ({ page, asked, everywhere, view }: DeskListProps & { page: DeskListPage }) => {
  const w = words[view.locale];
  const list = w.list[asked.daftar];
  const chosen = page.agencies.find(({ key }) => key === asked.lembaga);
  if (everywhere || page.agencies.length < 2 || !chosen) return <h2>{list}</h2>;
  return (
    <>
      <h2>{w.listOf(list, chosen.name)}</h2>
      <p>{w.oneOf(page.agencies.length)}</p>
    </>
  );
};

const Listed = ({ page, asked, region, now, view }: DeskListProps & { page: DeskListPage }) => {
  const w = words[view.locale];
  const path = `/petugas/${region.slug}/masukan/`;
  return (
    <>
      {page.shown.length === 0 ? <p class="absent">{w.none}</p> : null}
      <ul class="cards">
        {page.shown.map((line) => (
          <li>
            <Line {...{ line, page, asked, region, now, view }} />
          </li>
        ))}
      </ul>
      <More path={path} asked={{ ...asked }} cursor="setelah" next={page.next} view={view} />
    </>
  );
};

type LineProps = Omit<DeskListProps, 'page' | 'everywhere'> & { line: DeskLine; page: DeskListPage };

const Line = ({ line, page, asked, region, now, view }: LineProps) => {
  const w = words[view.locale];
  const s = shared[view.locale];
  const owed = { owed: line.owed, calendars: page.calendars, zone: region.time_zone, now, view };
  return (
    <>
      <a href={`/petugas/${region.slug}/masukan/${line.id}/${deskQuery(asked)}`}>
        {s.kind[line.kind]} {line.id}
      </a>
      {isOwed(asked.daftar) ? (
        <p>
          <OwedOn {...owed} />
        </p>
      ) : null}
      <p>{line.is_erased ? <span class="absent">{w.erased}</span> : (line.beginning ?? w.wordless)}</p>
      <p>
        <TargetLink of={line} region={region.slug} view={view} />
      </p>
      {line.seen || line.refusal ? (
        <p>
          {line.seen ? <Tag>{s.sight[line.seen]}</Tag> : null}
          {line.refusal ? <Tag tone="quiet">{s.refusal[line.refusal]}</Tag> : null}
        </p>
      ) : null}
      <p class="muted">{[line.agency ?? w.coordinator, longDate(line.received_on)].join(', ')}</p>
      {line.programme && !asked.program ? (
        <p class="more">
          <a href={deskAddress(region.slug, { ...asked, program: line.programme.slug, setelah: undefined })}>
            {w.narrow(line.programme.title)}
          </a>
        </p>
      ) : null}
    </>
  );
};

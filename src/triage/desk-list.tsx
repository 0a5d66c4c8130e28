import type { ConsolePage } from '../accounts/frame.tsx';
import { owed } from '../clocks/course.ts';
import { More } from '../ui/more.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { daysBetween, longDate, stamp, weekday } from '../ui/when.ts';
import { deskStates, type DeskAsked, type DeskLine, type DeskList, type DeskState } from './desk-page.ts';
import { words } from './desk-words.ts';
import { words as shared } from '../service-requests/words.ts';

interface Props {
  list: DeskList;
  asked: DeskAsked;
  region: { slug: string; time_zone: string };
  /** UTC. */
  now: string;
  view: View;
}

/** The desk of residents' reports: the oldest promise first, and what is late is said. */
export const deskListPage = (props: Props): ConsolePage => ({
  title: words[props.view.locale].title,
  main: <Desk {...props} />,
});

const Desk = ({ list, asked, region, now, view }: Props) => {
  const w = words[view.locale];
  const path = `/petugas/${region.slug}/laporan/`;
  const { keadaan, setelah, lembaga } = asked;
  return (
    <>
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <Ways asked={asked} path={path} view={view} />
      <section>
        <h2>{w.lists[keadaan]}</h2>
        {list.shown.length === 0 ? (
          <p class="absent">{w.none}</p>
        ) : (
          <ul class="cards">
            {list.shown.map((line) => (
              <li>
                <Line line={line} path={path} zone={region.time_zone} now={now} view={view} />
              </li>
            ))}
          </ul>
        )}
        <More
          path={path}
          asked={{ keadaan, lembaga: lembaga ?? undefined, setelah }}
          cursor="setelah"
          next={list.next}
          view={view}
        />
      </section>
    </>
  );
};

const Ways = ({ asked, path, view }: { asked: DeskAsked; path: string; view: View }) => {
  const w = words[view.locale];
  const others = asked.agencies.filter((key) => key !== asked.lembaga);
  return (
    <>
      {asked.lembaga === null ? null : <p>{w.agencyOf(asked.lembaga)}</p>}
      <p class="more">
        {(Object.keys(deskStates) as DeskState[]).map((name) => (
          <a
            href={`${path}?keadaan=${name}${agencyIn(asked.lembaga)}`}
            aria-current={name === asked.keadaan ? 'page' : undefined}
          >
            {w.lists[name]}
          </a>
        ))}
        {others.map((key) => (
          <a href={`${path}?keadaan=${asked.keadaan}${agencyIn(key)}`}>{w.agencyOf(key)}</a>
        ))}
      </p>
    </>
  );
};

const agencyIn = (key: string | null) => (key === null ? '' : `&lembaga=${encodeURIComponent(key)}`);

interface LineProps {
  line: DeskLine;
  path: string;
  zone: string;
  now: string;
  view: View;
}

const Line = ({ line, path, zone, now, view }: LineProps) => {
  const w = words[view.locale];
  const s = shared[view.locale];
  return (
    <>
      <a href={`${path}${line.id}/`}>{line.service}</a>
      <p>
        <Owed line={line} zone={zone} now={now} view={view} />
      </p>
      {line.is_asked ? (
        <p>
          <Tag tone="quiet">{w.newMessage}</Tag>
        </p>
      ) : null}
      <p>{line.is_secret ? <Tag tone="quiet">{w.secret}</Tag> : line.beginning}</p>
      <p class="muted">
        {s.class[line.class]}, {line.id}, {longDate(line.received_on)}
      </p>
    </>
  );
};

/** The next promise of a report: its day, its moment when it was made in hours, or for how long it has been broken. */
export const Owed = ({
  line: { clocks, course },
  zone,
  now,
  view,
}: {
  line: Pick<DeskLine, 'clocks' | 'course'>;
  /** IANA zone of the region. */
  zone: string;
  now: string;
  view: View;
}) => {
  const w = words[view.locale];
  const [name] = owed(course);
  if (!name) return <>{w.allKept}</>;
  const { term } = clocks.promises[name];
  const { due_on, due_at } = course.due[name];
  const promise = shared[view.locale].clock[name];
  if (due_at >= now) return <>{w.dueBy(promise, 'hours' in term ? stamp(due_at, zone) : weekday(due_on))}</>;
  return <Tag tone="warn">{w.late(promise, daysBetween(due_on, view.today))}</Tag>;
};

import { ShareBar } from '../charts/share-bar.tsx';
import { Silence } from '../programmes/silence.tsx';
import { metWords } from '../programmes/met-words.ts';
import { isOpen } from '../programmes/milestone-states.ts';
import { planWords } from '../programmes/plan-words.ts';
import { Cited } from '../sources/cited.tsx';
import { movedDays } from '../ui/moved.ts';
import { periodWords } from '../ui/period.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { daysBetween, longDate } from '../ui/when.ts';
import type { MilestoneSlip, SlippagePage, SumSlip } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: SlippagePage;
  view: View;
}

/** Milestones that moved, each with its first date, the one of today, and why it was moved. */
export const MilestoneLines = ({ page, view }: Props) => (
  <ol class="claims ledger">
    {page.milestones.map((m, i) => (
      <li>
        <MilestoneLine m={m} n={i + 1} mixed={page.region === null} view={view} />
      </li>
    ))}
  </ol>
);

// Numbered as in the drawing above.
const MilestoneLine = ({
  m,
  n,
  mixed,
  view,
}: {
  m: MilestoneSlip;
  n: number;
  mixed: boolean;
  view: View;
}) => {
  const w = words[view.locale];
  const older = m.move_count - m.moves.length;
  const late = isOpen(m.state) ? daysBetween(m.due_on, view.today) : 0;
  const met = metWords({ ...m, metOn: m.met_on }, view);
  const home = `/${m.region.slug}/program/${m.programme.slug}/`;
  return (
    <>
      <p class="topic">
        {n}. <a href={`${home}#tonggak-${m.key}`}>{m.title}</a>
      </p>
      <p>
        <a href={home}>{m.programme.title}</a>
        {mixed ? <>, {m.region.name}</> : null} <Tag>{planWords[view.locale].states[m.state]}</Tag>{' '}
        {late > 0 ? <Tag tone="warn">{planWords[view.locale].late(late)}</Tag> : null}
      </p>
      <p>
        {m.added_on ? `${planWords[view.locale].added(longDate(m.added_on))}. ` : ''}
        {w.original} {periodWords(m.original)}, {w.due} {periodWords(m.due)}:{' '}
        <strong>{movedDays(m.slip_days)}</strong>.{met ? ` ${met}.` : ''}
      </p>
      <p>{w.moves(m.move_count)}</p>
      <ul class="plain">
        {m.moves.map((move) => (
          <li>
            {periodWords(move.from)} → {periodWords(move.to)}, {movedDays(move.days)}.{' '}
            {planWords[view.locale].reason}: {move.reason}
            <Cited citation={move.citation} on={move.as_of} view={view} />
          </li>
        ))}
      </ul>
      {older > 0 ? <p class="muted">{w.older(older)}</p> : null}
    </>
  );
};

/** Programmes or regions with the days they slipped altogether, and their silence. */
export const SumLines = ({ page, view }: Props) => {
  const widest = Math.max(1, ...page.sums.map((sum) => shownDays(sum, page)));
  return (
    <ol class="claims ledger">
      {page.sums.map((sum) => (
        <li>
          <SumLine sum={sum} mixed={page.region === null} view={view} />
          <ShareBar percent={(100 * shownDays(sum, page)) / widest} />
          <Silence of={sum} view={view} />
        </li>
      ))}
    </ol>
  );
};

// The bar repeats what the list is sorted by.
const shownDays = (sum: SumSlip, { order }: SlippagePage) =>
  Math.max(0, (order.endsWith('jumlah') ? sum.slip_total : sum.slip_days) ?? 0);

const SumLine = ({ sum, mixed, view }: { sum: SumSlip; mixed: boolean; view: View }) => {
  const { region, programme, next_due } = sum;
  const late = next_due ? daysBetween(next_due, view.today) : 0;
  return (
    <>
      <p class="topic">
        {programme ? (
          <a href={`/${region.slug}/program/${programme.slug}/`}>{programme.title}</a>
        ) : (
          <a href={`/${region.slug}/`}>{region.name}</a>
        )}
        {programme && mixed ? <>, {region.name}</> : null}
      </p>
      <DaysMoved of={sum} late={late} view={view} />
    </>
  );
};

interface DaysProps {
  of: Pick<SumSlip, 'slip_days' | 'slip_total' | 'moved_count' | 'milestone_count'>;
  /** Days since the earliest open milestone was due. */
  late?: number;
  view: View;
}

/** How far the milestones of a programme or a region moved: the furthest, all days together, and how many of them. */
export const DaysMoved = ({ of, late = 0, view }: DaysProps) => {
  const w = words[view.locale];
  if (of.slip_days === null) return <p class="absent">{w.noMilestones}</p>;
  return (
    <p>
      <strong>{w.largest(of.slip_days)}</strong> {w.total(of.slip_total, of.moved_count, of.milestone_count)}
      {late > 0 ? ` ${w.latest(late)}` : ''}
    </p>
  );
};

import { ReportError, toldOn } from '../error-reports/link.tsx';
import { SeenLine } from '../feedback/of-programme.tsx';
import { Cited } from '../sources/cited.tsx';
import { movedDays } from '../ui/moved.ts';
import { lastDay, periodWords } from '../ui/period.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { daysBetween, longDate } from '../ui/when.ts';
import { PermanentFact } from './cite-part.tsx';
import { metWords } from './met-words.ts';
import type { ProgrammePage } from './page.ts';
import { planWords } from './plan-words.ts';
import { isLate, slipOf, type Milestone } from './schedule.ts';

interface Props {
  milestones: Milestone[];
  page: ProgrammePage;
  path: string;
  view: View;
}

/** Every milestone with its weight, its first and present date, its state, and who says so. */
export const MilestoneList = ({ milestones, page, path, view }: Props) => (
  <ol class="milestones">
    {milestones.map((m) => (
      <li id={`tonggak-${m.key}`}>
        <p class="topic">{m.title}</p>
        <MilestoneFacts m={m} view={view} />
        <Cited citation={page.citations[sourceOf(m, page)]} on={saidOn(m, page)} view={view} />
        <PermanentFact page={page} anchor={`tonggak-${m.key}`} label={m.title} view={view} />
        <ReportError address={`${path}#tonggak-${m.key}`} label={m.title} {...toldOn(page)} view={view} />
        <SeenLine
          sum={page.feedback?.sums[m.key]}
          region={page.region.slug}
          of={{ program: page.programme.slug, tonggak: m.key }}
          title={m.title}
          status={planWords[view.locale].states[m.state]}
          view={view}
        />
      </li>
    ))}
  </ol>
);

/** All that is said of a milestone in its plan: its state, weights, dates, and why it was missed or dropped. */
export const MilestoneFacts = ({ m, view }: { m: Milestone; view: View }) => (
  <>
    <States m={m} view={view} />
    <Dates m={m} view={view} />
  </>
);

// Whoever spoke last of a milestone; the plan's own source while nobody did.
const sourceOf = (m: Milestone, page: ProgrammePage) =>
  m.changes.at(-1)?.source ?? revisionOf(m, page)?.source ?? page.schedule?.content.source ?? '';
const saidOn = (m: Milestone, page: ProgrammePage) =>
  m.changes.at(-1)?.as_of ?? revisionOf(m, page)?.as_of ?? page.schedule?.content.as_of;
const revisionOf = (m: Milestone, { schedule }: ProgrammePage) =>
  schedule?.content.revisions.find((r) => r.add.some((added) => added.key === m.key));

const tones: Partial<Record<Milestone['state'], Tone>> = { met: 'good', notMet: 'warn', dropped: 'quiet' };

const States = ({ m, view }: { m: Milestone; view: View }) => {
  const w = planWords[view.locale];
  const late = isLate(m, view.today) ? daysBetween(lastDay(m.due), view.today) : 0;
  return (
    <p class="tags">
      <Tag tone={tones[m.state] ?? 'plain'}>{w.states[m.state]}</Tag>
      {late > 0 ? <Tag tone="warn">{w.late(late)}</Tag> : null}
      <Tag>{w.types[m.type]}</Tag>
      <Tag>
        {w.weight} {m.weight}
        {m.weight !== m.baselineWeight && m.addedOn === null ? ` (${w.weightWas(m.baselineWeight)})` : ''}
      </Tag>
    </p>
  );
};

const Dates = ({ m, view }: { m: Milestone; view: View }) => {
  const w = planWords[view.locale];
  const met = metWords({ ...m, met: m.metAs }, view);
  return (
    <p>
      {m.addedOn ? `${w.added(longDate(m.addedOn))}. ${w.addedDue}` : w.original} {periodWords(m.original)}.{' '}
      {m.due === m.original ? null : `${w.due} ${periodWords(m.due)}, ${movedDays(slipOf(m))}. `}
      {met ? `${met}. ` : null}
      {because(m) ? `${w.reason}: ${because(m)}` : null}
    </p>
  );
};

// Why it was missed, dropped or opened again; the reason of a move stands in the ledger.
const because = (m: Milestone) => {
  const last = m.changes.at(-1);
  return last && last.action !== 'move' ? last.reason : null;
};

import { Ago } from '../ui/ago.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { daysBetween } from '../ui/when.ts';
import type { ProgrammeCard } from './page.ts';
import { hasEnded } from './schema.ts';
import { isSilent } from './silence.tsx';
import { words } from './words.ts';

/** Days since the earliest open milestone should have been met; 0 when none is late, or the programme has ended. */
export const lateDays = (programme: Pick<ProgrammeCard, 'next_due' | 'status'>, view: View) =>
  !hasEnded(programme) && programme.next_due && programme.next_due < view.today
    ? daysBetween(programme.next_due, view.today)
    : 0;

interface Common {
  /** Days after which the programmes of this region count as silent. */
  silentAfter: number;
  view: View;
}

/** Programmes with what is known of each in one glance. */
export const ProgrammeList = ({
  programmes,
  silentAfter,
  view,
}: Common & { programmes: ProgrammeCard[] }) => (
  <ul class="cards">
    {programmes.map((programme) => (
      <li>
        <a href={`/${programme.region}/program/${programme.slug}/${view.per ? `?per=${view.per}` : ''}`}>
          {programme.title}
        </a>{' '}
        <ProgrammeTags programme={programme} silentAfter={silentAfter} view={view} />
        <p class="muted">
          {words[view.locale].lastHeard} <Ago day={programme.last_event_date} view={view} />
        </p>
      </li>
    ))}
  </ul>
);

/** What is known of a programme, in a few words: its status, whether it has figures, whether it is silent. */
export const ProgrammeTags = ({ programme, silentAfter, view }: Common & { programme: ProgrammeCard }) => {
  const w = words[view.locale];
  const late = lateDays(programme, view);
  return (
    <p class="tags">
      {programme.status ? (
        <Tag>{w.statuses[programme.status]}</Tag>
      ) : (
        <Tag tone="quiet">{w.statusUnsaid}</Tag>
      )}
      {programme.figured ? <Tag tone="good">{w.figured}</Tag> : <Tag tone="quiet">{w.unfigured}</Tag>}
      {programme.quick_win ? <Tag>{w.quickWin}</Tag> : null}
      {programme.progress === null ? (
        <Tag tone="quiet">{w.noMilestones}</Tag>
      ) : (
        <Tag>{w.progress(programme.progress)}</Tag>
      )}
      {late > 0 ? <Tag tone="warn">{w.late(late)}</Tag> : null}
      {programme.slip_days ? <Tag>{w.slipped(programme.slip_days)}</Tag> : null}
      {isSilent(programme, silentAfter, view) ? <Tag tone="warn">{w.silent}</Tag> : null}
    </p>
  );
};

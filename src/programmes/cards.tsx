import { Ago } from '../ui/ago.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { daysBetween } from '../ui/when.ts';
import type { ProgrammeCard } from './page.ts';
import { SILENT_AFTER_DAYS } from './schema.ts';
import { words } from './words.ts';

/** True when the newest sourced happening is too long ago for the programme to count as alive in public. */
export const isSilent = (programme: Pick<ProgrammeCard, 'last_event_date'>, view: View) =>
  daysBetween(programme.last_event_date, view.today) > SILENT_AFTER_DAYS;

/** Programmes with what is known of each in one glance. */
export const ProgrammeList = ({ programmes, view }: { programmes: ProgrammeCard[]; view: View }) => (
  <ul class="cards">
    {programmes.map((programme) => (
      <li>
        <a href={`/${programme.region}/program/${programme.slug}/`}>{programme.title}</a>
        <ProgrammeTags programme={programme} view={view} />
        <p class="muted">
          {words[view.locale].lastHeard} <Ago day={programme.last_event_date} view={view} />
        </p>
      </li>
    ))}
  </ul>
);

/** What is known of a programme, in a few words: its status, whether it has figures, whether it is silent. */
export const ProgrammeTags = ({ programme, view }: { programme: ProgrammeCard; view: View }) => {
  const w = words[view.locale];
  return (
    <p class="tags">
      {programme.status ? (
        <Tag>{w.statuses[programme.status]}</Tag>
      ) : (
        <Tag tone="quiet">{w.statusUnsaid}</Tag>
      )}
      {programme.figured ? <Tag tone="good">{w.figured}</Tag> : <Tag tone="quiet">{w.unfigured}</Tag>}{' '}
      {programme.quick_win ? <Tag>{w.quickWin}</Tag> : null}{' '}
      {isSilent(programme, view) ? <Tag tone="warn">{w.silent}</Tag> : null}
    </p>
  );
};

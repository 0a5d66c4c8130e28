import type { View } from '../ui/view.ts';
import { Cut } from '../ui/cut.tsx';
import { daysBetween } from '../ui/when.ts';
import { WORK, type Work } from './work-lists.ts';
import { words } from './work-words.ts';

interface Props {
  work: Work;
  /** Slug of the region whose work this is. */
  region: string;
  view: View;
}

const desk = (region: string, programme: string) => `/petugas/${region}/isi/program/${programme}/`;

/** Milestones whose day has passed, with the way to where that can be told. */
export const LateMilestones = ({ work: { late }, region, view }: Props) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.late}</h2>
      {late.length === 0 ? <p class="absent">{w.noneLate}</p> : null}
      <ul class="plain">
        {late.slice(0, WORK).map(({ title, due_on, programme, programme_title }) => (
          <li>
            <a href={desk(region, programme)}>{programme_title}</a>: {title},{' '}
            {w.lateBy(due_on, daysBetween(due_on, view.today))}
          </li>
        ))}
      </ul>
      <Rest list={late} href={`/${region}/program/?terlambat=ya`} view={view} />
    </section>
  );
};

/** Programmes beyond their region's threshold of silence, the longest silent first. */
export const SilentProgrammes = ({ work: { silent }, region, view }: Props) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.silent}</h2>
      {silent.length === 0 ? <p class="absent">{w.noneSilent}</p> : null}
      <ul class="plain">
        {silent.slice(0, WORK).map(({ key, title, last_event_date }) => (
          <li>
            <a href={desk(region, key)}>{title}</a>: {w.silentFor(daysBetween(last_event_date, view.today))}
          </li>
        ))}
      </ul>
      <Rest list={silent} href={`/${region}/program/?tanpa_kabar=ya`} view={view} />
    </section>
  );
};

const Rest = ({ list, href, view }: { list: unknown[]; href: string; view: View }) =>
  list.length > WORK ? (
    <>
      <Cut list={list} at={WORK} view={view} />
      <p class="more">
        <a href={href}>{words[view.locale].all}</a>
      </p>
    </>
  ) : null;

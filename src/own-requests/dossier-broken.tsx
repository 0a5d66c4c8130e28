import type { ClockName } from '../clocks/schema.ts';
import { words as shared } from '../service-requests/words.ts';
import type { View } from '../ui/view.ts';
import { localDate, longDate, stamp } from '../ui/when.ts';
import { dossierWords } from './dossier-words.ts';
import { broken } from './dossier.ts';
import type { OwnPage } from './page.ts';
import { Fact } from './written.tsx';

interface Props {
  page: OwnPage;
  view: View;
}

/** The promises that were broken: by when each was due, when it was kept, and how late that was or is. */
export const BrokenPromises = ({ page, view }: Props) => {
  const w = dossierWords[view.locale];
  return (
    <section>
      <h2>{w.brokenHeading}</h2>
      {broken(page).map((name) => (
        <>
          <h3>{shared[view.locale].clock[name]}</h3>
          <Broken name={name} page={page} view={view} />
        </>
      ))}
      <p class="muted">{w.counted}</p>
    </section>
  );
};

const Broken = ({ name, page, view }: Props & { name: ClockName }) => {
  const w = dossierWords[view.locale];
  const { clocks, course, late_by } = page;
  const kept = course.kept[name];
  const unkept = course.lapsed.includes(name) ? w.lapsed : w.notKept;
  const day = dayWords(page, name);
  return (
    <dl class="record">
      <Fact name={w.promised}>{day(clocks.promises[name])}</Fact>
      <Fact name={w.owed}>{day(course.due[name])}</Fact>
      <Fact name={w.kept}>
        {kept === null ? unkept : day({ due_at: kept, due_on: localDate(new Date(kept), zone(page)) })}
      </Fact>
      <Fact name={w.late}>{w.lateDays(late_by[name]?.days ?? 0)}</Fact>
    </dl>
  );
};

const zone = ({ region }: OwnPage) => region.time_zone;

// A term in hours ends at a minute, all others with their day.
const dayWords = (page: OwnPage, name: ClockName) => (at: { due_on: string; due_at: string }) =>
  'hours' in page.clocks.promises[name].term ? stamp(at.due_at, zone(page)) : longDate(at.due_on);

import { AssessmentList } from '../assessments/list.tsx';
import { words as assessmentWords } from '../assessments/words.ts';
import { CommitmentList } from '../commitments/list.tsx';
import { Absent } from '../mementos/absent.tsx';
import { ProgrammeList } from '../programmes/cards.tsx';
import { Ledger } from '../programmes/ledger.tsx';
import { toLine } from '../programmes/ledger-page.tsx';
import { planWords } from '../programmes/plan-words.ts';
import type { View } from '../ui/view.ts';
import type { RegionPage } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: RegionPage;
  view: View;
}

/** What is late first, with the dates that were moved last. */
export const Late = ({ page: { region, late, moves, progress }, view }: Props) => {
  const w = words[view.locale];
  const path = `/${region.slug}`;
  const planned = progress.some((part) => part.scheduled_count > 0);
  return (
    <section>
      <h2>{w.attention}</h2>
      {planned ? <p class="lead">{w.attentionLead}</p> : null}
      {late.length > 0 ? (
        <ProgrammeList programmes={late} silentAfter={region.silent_after_days} view={view} />
      ) : (
        <p class="absent">{planned ? w.noneLate : w.noPlans}</p>
      )}
      {moves.length > 0 ? <h3>{w.moves}</h3> : null}
      {moves.length > 0 ? (
        <Ledger lines={moves.map((move) => toLine(move, region.slug))} view={view} />
      ) : null}
      <p class="more">
        {late.length > 0 ? <a href={`${path}/program/?terlambat=ya`}>{w.allLate}</a> : null}{' '}
        <a href={`${path}/pergeseran/`}>{w.allMoves}</a>{' '}
        {moves.length > 0 ? (
          <a href={`/pergeseran/?wilayah=${region.slug}#sematkan`}>{planWords[view.locale].framed}</a>
        ) : null}
      </p>
    </section>
  );
};

/** The programmes heard of longest ago. */
export const Silent = ({ page: { region, programmes }, view }: Props) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.silent}</h2>
      {programmes.length > 0 ? (
        <ProgrammeList programmes={programmes} silentAfter={region.silent_after_days} view={view} />
      ) : (
        <Absent said={w.noProgrammes} view={view} />
      )}
      <p class="more">
        <a href={`/${region.slug}/program/`}>{w.allProgrammes}</a>{' '}
        {programmes.length > 0 ? <a href={`/${region.slug}/program/?tanpa_kabar=ya`}>{w.allSilent}</a> : null}{' '}
        <a href={`/cari/?wilayah=${region.slug}`}>{w.searchHere}</a>
      </p>
    </section>
  );
};

/** The public words that still wait, the oldest first. */
export const Promises = ({ page: { region, commitments, assessments }, view }: Props) => {
  const w = words[view.locale];
  const judged = assessments.filter(({ subject }) => subject.kind === 'commitment');
  return (
    <section>
      <h2>{w.promises}</h2>
      {commitments.length > 0 ? (
        <CommitmentList commitments={commitments} view={view} />
      ) : (
        <Absent said={w.noPromises} view={view} />
      )}
      {judged.length > 0 ? (
        <>
          <h3>{assessmentWords[view.locale].heading}</h3>
          <AssessmentList region={region.slug} assessments={judged} view={view} />
        </>
      ) : null}
      <p class="more">
        <a href={`/${region.slug}/janji/`}>{w.allPromises}</a>
      </p>
    </section>
  );
};

import { MilestoneLine } from '../charts/milestone-line.tsx';
import { SCurve } from '../charts/s-curve.tsx';
import { ReportError, toldOn } from '../error-reports/link.tsx';
import { Absent } from '../mementos/absent.tsx';
import { Cut } from '../ui/cut.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { chartAt, itemOf } from './charts.ts';
import { ChangesLink } from '../versions/link.tsx';
import { curveOf } from './curve.ts';
import { CitePart } from './cite-part.tsx';
import { citingWords } from './citing-words.ts';
import { Ledger } from './ledger.tsx';
import { MilestoneList } from './milestone-list.tsx';
import { atMost, type ProgrammePage } from './page.ts';
import { planWords } from './plan-words.ts';
import { milestonesOf, movesOf, progressOf, type Milestone, type Move } from './schedule.ts';
import type { Schedule } from './schedule-schema.ts';

interface Props {
  page: ProgrammePage;
  path: string;
  view: View;
}

/** The plan of a programme beside what came of it: two drawings, every milestone, every moved date. */
export const Plan = ({ page, path, view }: Props) => {
  const w = planWords[view.locale];
  return (
    <section id="rencana">
      <h2>{w.heading}</h2>
      {page.schedule ? (
        <Told page={page} path={path} plan={page.schedule.content} view={view} />
      ) : (
        <Absent said={w.none} view={view} />
      )}
    </section>
  );
};

const Told = ({ page, path, plan, view }: Props & { plan: Schedule }) => {
  const w = planWords[view.locale];
  const { charts } = citingWords[view.locale];
  const milestones = milestonesOf(plan);
  const moves = milestones.flatMap(movesOf).toSorted((a, b) => (a.as_of < b.as_of ? -1 : 1));
  return (
    <>
      <Progress milestones={milestones} view={view} />
      <ReportError address={`${path}#rencana`} label={w.heading} {...toldOn(page)} view={view} />
      <div class="charted">
        <SCurve
          points={curveOf(plan, view.today)}
          view={view}
          id="kurva-s"
          files={chartAt(path, 'kurva-s', view)}
        />
        <CitePart page={page} anchor="kurva-s" label={charts['kurva-s']} view={view} />
      </div>
      <h3>{w.milestones}</h3>
      <div class="charted">
        <MilestoneLine
          items={milestones.map((m) => itemOf(m, view))}
          view={view}
          id="garis-tonggak"
          files={chartAt(path, 'garis-tonggak', view)}
        />
        <CitePart page={page} anchor="garis-tonggak" label={charts['garis-tonggak']} view={view} />
      </div>
      <MilestoneList milestones={milestones} page={page} path={path} view={view} />
      <h3 id="pergeseran">{w.ledger}</h3>
      <p class="lead">{w.ledgerLead}</p>
      <Ledger lines={moves.map((m) => lineOf(m, page, path))} view={view} />
      <History page={page} view={view} />
    </>
  );
};

const lineOf = (m: Move, page: ProgrammePage, path: string) => ({
  ...m,
  citation: page.citations[m.source],
  address: `${path}#tonggak-${m.milestone}`,
});

// How far a plan came and how that is counted: the weights that add up to it, and the rules.
const Progress = ({ milestones, view }: { milestones: Milestone[]; view: View }) => {
  const w = planWords[view.locale];
  const met = progressOf(milestones);
  const parts = milestones.filter((m) => m.state === 'met').map((m) => String(m.weight));
  return (
    <>
      <p class="statement">{w.progress(met)}</p>
      <details>
        <summary>{w.formula}</summary>
        <p>{w.formulaWords(parts.join(' + ') || w.formulaNothing, met)}</p>
        <p>{w.formulaRules}</p>
      </details>
    </>
  );
};

const History = ({ page: { schedule, region }, view }: Omit<Props, 'path'>) => {
  const w = planWords[view.locale];
  return (
    <details>
      <summary>{w.history}</summary>
      <ol reversed class="plain">
        {schedule?.versions.slice(0, atMost.versions).map((v) => (
          <li>
            {w.version(v.version)}, {stamp(v.published_at, region.time_zone)}:{' '}
            {v.reason ?? (v.version === 1 ? w.firstPlan : w.noted)}
          </li>
        ))}
      </ol>
      <Cut list={schedule?.versions ?? []} at={atMost.versions} view={view} />
      <p class="more">
        <ChangesLink
          region={region.slug}
          kind="rencana"
          name={schedule?.content.programme ?? ''}
          of={w.heading}
          view={view}
        />
      </p>
    </details>
  );
};

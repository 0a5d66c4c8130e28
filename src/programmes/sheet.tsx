import { SCurve } from '../charts/s-curve.tsx';
import { References } from '../sources/references.tsx';
import { asOf, momentOf } from '../citing/citable.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { WayBack } from '../ui/way-back.tsx';
import { Answers } from './answers.tsx';
import { ProgrammeTags } from './cards.tsx';
import { curveOf } from './curve.ts';
import { MilestoneFacts } from './milestone-list.tsx';
import type { ProgrammePage } from './page.ts';
import { planWords } from './plan-words.ts';
import { restingOf, type Resting } from './resting.ts';
import { firstSource, milestonesOf, progressOf, type Milestone } from './schedule.ts';
import { Disagreeing, LeftOut, Reasons, ResidentCounts } from './sheet-doubts.tsx';
import { IndicatorLines, numbersOf, PromiseLines } from './sheet-parts.tsx';
import { sheetWords } from './sheet-words.ts';
import { words } from './words.ts';

interface Props {
  page: ProgrammePage;
  view: View;
}

/** One sheet of paper about a programme as it stands today, with the way back to just that. */
export function sheetSlots(page: ProgrammePage, view: View): Slots {
  const { programme, region } = page;
  const w = sheetWords[view.locale];
  const title = w.title(programme.title, region.name);
  return {
    ...head(title, w.description(programme.title), `/${region.slug}/program/${programme.slug}/`, view),
    main: html(<Sheet page={page} view={view} />),
  };
}

const Sheet = ({ page, view }: Props) => {
  const { programme, region } = page;
  const w = sheetWords[view.locale];
  const path = `/${region.slug}/program/${programme.slug}/`;
  // Paper is read on other days: what is counted on it says to which day.
  const printed: View = { ...view, per: view.today };
  const sources = restingOf(page, view);
  return (
    <div class="sheet">
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          [path, programme.title],
        ]}
        view={view}
      />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <p class="kicker">
          {w.kicker} · {region.name} · {words[view.locale].stateOn(view.today)}
        </p>
        <h1>{programme.title}</h1>
        <ProgrammeTags programme={programme} silentAfter={region.silent_after_days} view={printed} />
      </header>
      <WayBack
        address={asOf(view.origin + path, momentOf(page.published_at, view, region.time_zone))}
        says={w.check}
      />
      <p class="screen-only">{w.howToPrint}</p>
      <Answers page={page} path={path} at={path} view={printed} />
      <Disagreeing page={page} view={view} />
      <Plan page={page} sources={sources} view={view} />
      <IndicatorLines page={page} sources={sources} view={view} />
      <PromiseLines page={page} sources={sources} view={view} />
      {view.per ? null : <ResidentCounts page={page} view={view} />}
      <Reasons page={page} view={view} />
      <LeftOut page={page} path={path} view={view} />
      <section>
        <h2>{words[view.locale].sources}</h2>
        <References of={sources} view={view} />
      </section>
      <p class="muted">{w.foot}</p>
    </div>
  );
};

const Plan = ({ page, sources, view }: Props & { sources: Resting[] }) => {
  const plan = page.schedule?.content;
  if (!plan) return null;
  const milestones = milestonesOf(plan);
  const numbers = (keys: string[]) =>
    numbersOf(
      sources,
      keys.map((key) => page.citations[key]?.id),
    );
  const refsOf = (m: Milestone) =>
    sheetWords[view.locale].milestoneRefs(
      numbers([firstSource(m, plan)]),
      numbers(m.changes.map(({ source }) => source)),
    );
  return (
    <section>
      <h2>{sheetWords[view.locale].plan}</h2>
      <p class="statement">{planWords[view.locale].progress(progressOf(milestones))}</p>
      <SCurve points={curveOf(plan, view.today)} view={view} id="kurva-s" />
      <ol class="milestones">
        {milestones.map((m) => (
          <li>
            <p class="topic">{m.title}</p>
            <MilestoneFacts m={m} view={view} />
            <p class="muted">{refsOf(m)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};

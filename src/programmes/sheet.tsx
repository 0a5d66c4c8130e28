import { SCurve } from '../charts/s-curve.tsx';
import { ClassTag } from '../sources/cited.tsx';
import { words as sourceWords } from '../sources/words.ts';
import { asOf, citedAt } from '../citing/citable.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { Qr } from '../ui/qr.tsx';
import { longDate } from '../ui/when.ts';
import { Answers } from './answers.tsx';
import { ProgrammeTags } from './cards.tsx';
import { curveOf } from './curve.ts';
import { MilestoneTable } from '../charts/milestone-table.tsx';
import { itemOf } from './charts.ts';
import type { ProgrammePage } from './page.ts';
import { milestonesOf } from './schedule.ts';
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
      <AsOf
        address={asOf(view.origin + path, citedAt(page.published_at, view.today, region.time_zone))}
        view={view}
      />
      <p class="screen-only">{w.howToPrint}</p>
      <Answers page={page} path={path} at={path} view={printed} />
      <Plan page={page} view={view} />
      <Sources page={page} view={view} />
      <p class="muted">{w.foot}</p>
    </div>
  );
};

// The code and the same address in letters, for who has no camera.
const AsOf = ({ address, view }: { address: string; view: View }) => {
  const w = sheetWords[view.locale];
  return (
    <section class="way-back">
      <Qr text={address} label={w.qr(address)} />
      <p>
        {w.check} <span class="to-copy">{address}</span>
      </p>
    </section>
  );
};

const Plan = ({ page, view }: Props) => {
  const plan = page.schedule?.content;
  if (!plan) return null;
  return (
    <section>
      <h2>{sheetWords[view.locale].plan}</h2>
      <SCurve points={curveOf(plan, view.today)} view={view} id="kurva-s" />
      <MilestoneTable items={milestonesOf(plan).map((m) => itemOf(m, view))} view={view} />
    </section>
  );
};

// On paper a link leads nowhere: each source by its name and its address in letters.
const Sources = ({ page, view }: Props) => (
  <section>
    <h2>{words[view.locale].sources}</h2>
    <ul class="references">
      {Object.values(page.citations).map(({ id, class: of, publisher, title, published_at, event_date }) => (
        <li>
          {publisher}, {title ?? sourceWords[view.locale].untitled}
          {dated(published_at?.slice(0, 10) ?? event_date)}. <ClassTag of={of} view={view} />{' '}
          <a href={`/sumber/${id}/`}>{`${view.origin}/sumber/${id}/`}</a>
        </li>
      ))}
    </ul>
  </section>
);

const dated = (day: string | null | undefined) => (day ? `, ${longDate(day)}` : '');

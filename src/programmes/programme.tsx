import { AssessmentList } from '../assessments/list.tsx';
import { words as assessmentWords } from '../assessments/words.ts';
import { Cite } from '../citing/cite.tsx';
import { citingSlots } from '../citing/head.ts';
import { words as citing } from '../citing/words.ts';
import { CommitmentList } from '../commitments/list.tsx';
import { oembedSlot } from '../embeds/oembed-address.ts';
import { ErrorReports } from '../error-reports/link.tsx';
import { feedSlot, Follow } from '../following/follow.tsx';
import { ProgrammeFeedback } from '../feedback/of-programme.tsx';
import { HistoryLink } from '../history/link.tsx';
import { Absent } from '../mementos/absent.tsx';
import { DayForm } from '../mementos/day-form.tsx';
import { previewSlots } from '../pictures/preview.tsx';
import { ProgrammeRequests } from '../public-requests/of-programme.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { Cut } from '../ui/cut.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { More } from '../ui/more.tsx';
import { JsonLd } from '../ui/json-ld.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { UpdateList } from '../updates/cards.tsx';
import { Differing } from '../updates/contradictions.tsx';
import { words as updateWords } from '../updates/words.ts';
import { ChangesLink } from '../versions/link.tsx';
import { AmendedNumbers } from './amended.tsx';
import { Answers } from './answers.tsx';
import { ProgrammeTags } from './cards.tsx';
import { citableProgramme } from './citable.ts';
import { Indicators } from './indicators.tsx';
import { Money } from './money-section.tsx';
import { ProgrammeOffers, SheetLink } from './offers.tsx';
import { atMost, type ProgrammePage } from './page.ts';
import { Plan } from './plan.tsx';
import { reportOfProgramme } from './structured.ts';
import { previewOfProgramme } from './preview.ts';
import { ProgrammeSources } from './sources.tsx';
import { words } from './words.ts';

/** The page of a programme: what, who, how much, how far, and since when we know it. */
export function programmeSlots(page: ProgrammePage, view: View): Slots {
  const { programme, region } = page;
  const path = `/${region.slug}/program/${programme.slug}/`;
  return {
    ...head(
      `${programme.title}, ${region.name}`,
      words[view.locale].description(programme.title, region.name),
      path,
      view,
    ),
    ...oembedSlot(path, programme.title, view),
    ...previewSlots(previewOfProgramme(page, view), view),
    ...feedSlot(topicOf(page), view),
    ...citingSlots(citableProgramme(page, view)),
    main: html(<Programme page={page} path={path} view={view} />),
  };
}

const topicOf = ({ programme: { slug }, region }: ProgrammePage) => ({
  region: region.slug,
  topic: 'programme' as const,
  subject: '',
  slug,
});

const Programme = ({ page, path, view }: { page: ProgrammePage; path: string; view: View }) => {
  const { programme, region } = page;
  const w = words[view.locale];
  return (
    <>
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          [`/${region.slug}/program/`, w.programmes],
        ]}
        view={view}
      />
      <JsonLd of={reportOfProgramme(page, view)} />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <p class="kicker">
          {w.programme} · {region.name}
        </p>
        <h1>{programme.title}</h1>
        <ProgrammeTags programme={programme} silentAfter={region.silent_after_days} view={view} />
        <Follow topic={topicOf(page)} view={view} />
      </header>
      <Answers page={page} path={path} view={view} />
      <Plan page={page} path={path} view={view} />
      <Money page={page} path={path} view={view} />
      <Indicators page={page} path={path} view={view} />
      {page.commitments.length > 0 || view.per ? (
        <section>
          <h2>{w.promises}</h2>
          {page.commitments.length > 0 ? (
            <CommitmentList commitments={page.commitments.slice(0, atMost.commitments)} view={view} />
          ) : (
            <Absent said="" view={view} />
          )}
          <p class="more">
            <a href={`/${region.slug}/janji/`}>{w.allPromises}</a>
          </p>
        </section>
      ) : null}
      {page.assessments.length > 0 ? (
        <section>
          <h2>{assessmentWords[view.locale].heading}</h2>
          <AssessmentList
            region={region.slug}
            assessments={page.assessments.slice(0, atMost.assessments)}
            view={view}
          />
          <Cut list={page.assessments} at={atMost.assessments} view={view} />
        </section>
      ) : null}
      <section>
        <h2>{w.updates}</h2>
        {page.updates.length > 0 ? (
          <UpdateList updates={page.updates} view={view} />
        ) : (
          <Absent said={w.noUpdates} view={view} />
        )}
        <More path={path} asked={page.asked} cursor="sebelum" next={page.next} view={view} />
      </section>
      <Differing
        pairs={page.contradictions.slice(0, atMost.contradictions)}
        all={{
          href: `/${region.slug}/berbeda/?program=${programme.slug}`,
          label: updateWords[view.locale].allDifferingOf,
        }}
        view={view}
      />
      {view.per ? null : <Residents page={page} view={view} />}
      <ProgrammeSources page={page} view={view} />
      <Cite cited={citableProgramme(page, view)} view={view} />
      <p class="paper-only">
        {citing[view.locale].permanent}: {citableProgramme(page, view).address}
      </p>
      {view.per ? (
        <SheetLink path={path} view={view} />
      ) : (
        <ProgrammeOffers page={page} path={path} view={view} />
      )}
      <History page={page} view={view} />
      <DayForm path={path} view={view} />
      <ErrorReports region={region.slug} path={path} reported={page.reported} view={view} />
    </>
  );
};

// What residents say and report goes on: no page of an earlier day tells of it.
const Residents = ({ page, view }: { page: ProgrammePage; view: View }) => {
  const { programme, region } = page;
  const w = words[view.locale];
  return (
    <>
      <ProgrammeFeedback
        of={page.feedback}
        region={region}
        programme={programme}
        status={programme.status ? w.statuses[programme.status] : w.statusUnsaid}
        view={view}
      />
      <ProgrammeRequests of={page.requests} region={region.slug} slug={programme.slug} view={view} />
    </>
  );
};

const History = ({ page, view }: { page: ProgrammePage; view: View }) => {
  const w = words[view.locale];
  return (
    <section class="history">
      <h2 id="riwayat">{w.history}</h2>
      <AmendedNumbers page={page} view={view} />
      <ol reversed class="plain">
        {page.versions.slice(0, atMost.versions).map((v) => (
          <li>
            {w.version(v.version)}, {stamp(v.published_at, page.region.time_zone)}: {v.reason ?? w.created}
          </li>
        ))}
      </ol>
      <Cut list={page.versions} at={atMost.versions} view={view} />
      <p class="more">
        <ChangesLink
          region={page.region.slug}
          kind="program"
          name={page.programme.content.key}
          of={page.programme.title}
          view={view}
        />
      </p>
      <HistoryLink region={page.region.slug} view={view} />
    </section>
  );
};

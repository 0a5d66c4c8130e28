import type { ConsolePage } from '../accounts/frame.tsx';
import { Field } from '../ui/field.tsx';
import { More } from '../ui/more.tsx';
import type { View } from '../ui/view.ts';
import { daysBetween, localDate } from '../ui/when.ts';
import { words } from './console-words.ts';
import type { DeskList, DeskReport } from './desk-page.ts';
import type { PublicReport } from './page.ts';
import { Written } from './written.tsx';

interface Props {
  page: DeskList;
  region: { slug: string; time_zone: string };
  view: View;
}

/** The room of error reports: those that wait, oldest first, with what residents wrote, then those answered. */
export const deskListPage = (props: Props): ConsolePage => ({
  title: words[props.view.locale].title,
  main: <Room {...props} />,
});

const Room = ({ page, region, view }: Props) => {
  const w = words[view.locale];
  const path = `/petugas/${region.slug}/kekeliruan/`;
  return (
    <>
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <form class="form" method="get" action={path}>
        <Field
          name="halaman"
          label={w.aboutPage}
          hint={w.aboutPageHint}
          value={page.asked.halaman ?? ''}
          optional
          problems={[]}
          view={view}
        />
        <button type="submit" class="quiet">
          {w.filter}
        </button>
      </form>
      {page.open ? (
        <section>
          <h2>{w.open}</h2>
          <Open reports={page.open.shown} path={path} timeZone={region.time_zone} view={view} />
          <More path={path} asked={page.asked} cursor="setelah" next={page.open.next} view={view} />
        </section>
      ) : null}
      {page.answered ? (
        <section>
          <h2>{w.answered}</h2>
          <Answered reports={page.answered.shown} path={path} timeZone={region.time_zone} view={view} />
          <More path={path} asked={page.asked} cursor="sebelum" next={page.answered.next} view={view} />
        </section>
      ) : null}
    </>
  );
};

interface Lines<T> {
  reports: T[];
  path: string;
  timeZone: string;
  view: View;
}

const Open = ({ reports, path, timeZone, view }: Lines<DeskReport>) => {
  const w = words[view.locale];
  if (reports.length === 0) return <p class="absent">{w.openNone}</p>;
  return (
    <ul class="cards">
      {reports.map((report) => (
        <li>
          <p>
            <a href={report.address}>{report.address}</a>,{' '}
            {w.waited(daysBetween(report.received_on, view.today))}
          </p>
          <Written report={report} timeZone={timeZone} view={view} />
          <p class="more">
            <a href={`${path}${report.id}/`}>{w.toAnswer(report.id)}</a>
          </p>
        </li>
      ))}
    </ul>
  );
};

const Answered = ({ reports, path, timeZone, view }: Lines<PublicReport>) => {
  const w = words[view.locale];
  if (reports.length === 0) return <p class="absent">{w.answeredNone}</p>;
  return (
    <ul class="plain">
      {reports.map((report) => (
        <li>
          <a href={report.address}>{report.address}</a>,{' '}
          {w.answeredOn(localDate(new Date(report.answered_at ?? report.submitted_at), timeZone))}.{' '}
          <a href={`${path}${report.id}/`}>{w.see(report.id)}</a>
        </li>
      ))}
    </ul>
  );
};

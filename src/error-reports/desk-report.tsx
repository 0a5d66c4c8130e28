import type { ConsolePage } from '../accounts/frame.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { daysBetween, longDate, stamp } from '../ui/when.ts';
import { AnswerForm, Unsent } from './answer-form.tsx';
import { words } from './console-words.ts';
import type { DeskReportPage, TypedAnswer } from './desk-page.ts';
import { Written } from './written.tsx';

export interface DeskReportProps {
  id: string;
  /** Null when the database does not answer: what was typed is shown all the same. */
  page: DeskReportPage | null;
  region: { slug: string; time_zone: string };
  mayErase: boolean;
  refused?: { message: string; problems: Problem[]; typed: TypedAnswer };
  view: View;
}

/** One report in the console: what a resident wrote, and the form of its answer or the answer itself. */
export const deskReportPage = (props: DeskReportProps): ConsolePage => {
  const w = words[props.view.locale];
  return {
    title: w.one(props.id),
    trail: [[`/petugas/${props.region.slug}/kekeliruan/`, w.title]],
    main: <Report {...props} />,
  };
};

const Report = (props: DeskReportProps) => {
  const { id, page, mayErase, refused, view } = props;
  const w = words[view.locale];
  const answered = page?.report.answer != null;
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.one(id)}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      {page ? <Record {...props} page={page} /> : null}
      {answered && refused ? <Unsent text={refused.typed.answer} view={view} /> : null}
      {answered ? null : <AnswerForm {...props} />}
      {page && mayErase && !page.report.erased_at ? <Erase view={view} /> : null}
    </>
  );
};

const Record = ({ page: { report }, region, view }: DeskReportProps & { page: DeskReportPage }) => {
  const w = words[view.locale];
  return (
    <>
      <dl class="record">
        <dt>{w.about}</dt>
        <dd>
          <a href={report.address}>{report.address}</a>
        </dd>
        <dt>{w.received}</dt>
        <dd>
          {longDate(report.received_on)}
          {report.answer === null ? `, ${w.waited(daysBetween(report.received_on, view.today))}` : ''}
        </dd>
      </dl>
      <Written report={report} timeZone={region.time_zone} view={view} />
      {report.answered_at ? (
        <dl class="record">
          <dt>{w.answer}</dt>
          <dd class="said">{report.answer}</dd>
          <dt>{w.answeredAt}</dt>
          <dd>{stamp(report.answered_at, region.time_zone)}</dd>
          <dt>{w.answeredBy}</dt>
          <dd>{report.answered_by ?? w.keeper}</dd>
        </dl>
      ) : null}
      <p class="more">
        <a href={`/laporan/keliru/${report.id}/`}>{w.seePublic}</a>{' '}
        <a href={`/petugas/${region.slug}/kekeliruan/`}>{w.back}</a>
      </p>
    </>
  );
};

const Erase = ({ view }: { view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.erase}</h2>
      <p>{w.eraseLead}</p>
      <form method="post" action="hapus/">
        <button type="submit">{w.erase}</button>
      </form>
    </section>
  );
};

import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { daysBetween, stamp } from '../ui/when.ts';
import type { ErrorReportPage } from './page.ts';
import { words } from './words.ts';

const pathOf = (id: string) => `/laporan/keliru/${id}/`;

/** The public page of one error report, which is also the receipt of who sent it. */
export function errorReportSlots(page: ErrorReportPage, view: View): Slots {
  const w = words[view.locale];
  const { id } = page.report;
  return {
    ...head(w.receipt(id), w.receiptDescription, pathOf(id), view),
    main: html(<Receipt page={page} view={view} />),
  };
}

const Receipt = ({ page: { region, report }, view }: { page: ErrorReportPage; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          [`/${region.slug}/kekeliruan/`, w.list(region.name)],
        ]}
        view={view}
      />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{w.receipt(report.id)}</h1>
      </header>
      <dl class="record">
        <dt>{w.about}</dt>
        <dd>
          <a href={report.address}>{report.address}</a>
        </dd>
        <dt>{w.received}</dt>
        <dd>
          <time datetime={report.submitted_at}>{stamp(report.submitted_at, region.time_zone)}</time>
        </dd>
        <dt>{w.state}</dt>
        <dd class="said">{report.answer ?? w.unanswered(daysBetween(report.received_on, view.today))}</dd>
        <Answered page={{ region, report }} view={view} />
      </dl>
      <p>
        {w.keep} <strong>{view.origin + pathOf(report.id)}</strong>
      </p>
      <p class="muted">{w.notShown}</p>
      <p class="more">
        <a href={`/${region.slug}/kekeliruan/`}>{w.allOf(region.name)}</a>
      </p>
    </>
  );
};

const Answered = ({ page: { region, report }, view }: { page: ErrorReportPage; view: View }) => {
  const w = words[view.locale];
  if (!report.answered_at) return null;
  return (
    <>
      <dt>{w.answeredAt}</dt>
      <dd>
        <time datetime={report.answered_at}>{stamp(report.answered_at, region.time_zone)}</time>
      </dd>
      <dt>{w.answeredBy}</dt>
      <dd>{report.answered_by ?? w.keeper}</dd>
    </>
  );
};

import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { More } from '../ui/more.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { daysBetween, localDate } from '../ui/when.ts';
import type { ErrorReportList, PublicReport } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: ErrorReportList;
  view: View;
}

const pathOf = ({ region }: ErrorReportList) => `/${region.slug}/kekeliruan/`;

/** What was reported wrong in a region: what waits longest first, then what was answered. */
export function errorReportListSlots(page: ErrorReportList, view: View): Slots {
  const w = words[view.locale];
  return {
    ...head(w.list(page.region.name), w.listLead, pathOf(page), view),
    main: html(<List page={page} view={view} />),
  };
}

const List = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { region, open, answered } = page;
  return (
    <>
      <Breadcrumb trail={[[`/${region.slug}/`, region.name]]} view={view} />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{w.list(region.name)}</h1>
        <p class="lead">{w.listLead}</p>
        <p class="muted">{w.notShown}</p>
        <About page={page} view={view} />
      </header>
      {open ? (
        <section>
          <h2>{w.open}</h2>
          <Reports reports={open.shown} none={w.openNone} {...{ page, view }} />
          <More path={pathOf(page)} asked={page.asked} cursor="setelah" next={open.next} view={view} />
        </section>
      ) : null}
      {answered ? (
        <section>
          <h2>{w.answered}</h2>
          <Reports reports={answered.shown} none={w.answeredNone} {...{ page, view }} />
          <More path={pathOf(page)} asked={page.asked} cursor="sebelum" next={answered.next} view={view} />
        </section>
      ) : null}
    </>
  );
};

const About = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { halaman } = page.asked;
  return halaman ? (
    <p>
      {w.aboutPage} <a href={halaman}>{halaman}</a>. <a href={pathOf(page)}>{w.all}</a>
    </p>
  ) : null;
};

const Reports = ({ reports, none, page, view }: Props & { reports: PublicReport[]; none: string }) => {
  const w = words[view.locale];
  if (reports.length === 0) return <p class="absent">{none}</p>;
  return (
    <ul class="plain">
      {reports.map((report) => (
        <li>
          <a href={report.address}>{report.address}</a>
          <br />
          {report.answered_at
            ? w.answeredOn(localDate(new Date(report.answered_at), page.region.time_zone))
            : w.unanswered(daysBetween(report.received_on, view.today))}
          , {w.receivedOn(report.received_on)}.{' '}
          <a href={`/laporan/keliru/${report.id}/`}>{w.see(report.id)}</a>
        </li>
      ))}
    </ul>
  );
};

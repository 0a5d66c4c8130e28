import { milestoneLine, type LineItem } from '../charts/milestone-line.tsx';
import { moneyBars } from '../charts/money-bars.tsx';
import type { Chart, ChartAddress } from '../charts/chart.ts';
import { lastingAt } from '../charts/files.tsx';
import type { PublishedChart } from '../charts/published.ts';
import { sCurve } from '../charts/s-curve.tsx';
import { sourceCells, sourceColumns, withColumns } from '../charts/sourced.ts';
import type { View } from '../ui/view.ts';
import { curveOf } from './curve.ts';
import { indicatorChart } from './indicator-chart.ts';
import { moneyWords } from './money-words.ts';
import { rowsOf } from './money.ts';
import { atMost, type ProgrammePage } from './page.ts';
import { planWords } from './plan-words.ts';
import {
  isLate,
  milestonesOf,
  milestoneSources,
  movesOf,
  scheduleSources,
  type Milestone,
} from './schedule.ts';
import type { Schedule } from './schedule-schema.ts';

/** Where the files of a programme's chart are. */
export const chartAt = (path: string, name: string, view: View): ChartAddress => lastingAt(path + name, view);

/** Every chart of a programme's page, with what must go with it wherever it goes. */
export function chartsOfProgramme(page: ProgrammePage, view: View): PublishedChart[] {
  return [...ofPlan(page, view), ...ofMoney(page, view), ...ofIndicators(page, view)];
}

/** A milestone as the line draws it. */
export const itemOf = (m: Milestone, { today }: View): LineItem => ({
  title: m.title,
  original: m.original,
  current: m.due,
  met: m.metAs,
  metOn: m.metOn,
  addedOn: m.addedOn,
  state: m.state,
  late: isLate(m, today),
});

function ofPlan(page: ProgrammePage, view: View): PublishedChart[] {
  const w = planWords[view.locale];
  const plan = page.schedule?.content;
  if (!plan) return [];
  const rest = { page, view, at: 'rencana', of: plan, sources: scheduleSources(plan) };
  return [
    ...published('kurva-s', w.curve, sCurve(curveOf(plan, view.today), view), rest),
    ...published('garis-tonggak', w.milestones, lineOf(page, plan, view), rest),
  ];
}

// In a file of its own, each milestone is told with how often it moved, and with every source that says something of it.
function lineOf({ citations }: ProgrammePage, plan: Schedule, view: View): Chart | null {
  const milestones = milestonesOf(plan);
  const chart = milestoneLine(
    milestones.map((m) => itemOf(m, view)),
    view,
  );
  if (!chart) return null;
  const columns = [...planWords[view.locale].lineColumns, ...sourceColumns(view)];
  return withColumns(chart, columns, (row) => {
    const m = milestones[row]!;
    const sources = milestoneSources(m, plan).flatMap((key) => citations[key] ?? []);
    const newest = citations[m.changes.at(-1)?.source ?? ''] ?? sources[0];
    return [m.key, movesOf(m).length, sources.map(({ id }) => id).join(' '), ...sourceCells(newest, view)];
  });
}

function ofMoney(page: ProgrammePage, view: View): PublishedChart[] {
  const years = page.years.slice(0, atMost.years);
  const rows = rowsOf(years);
  const rest = { page, view, at: 'uang', of: rows, sources: years.flatMap((year) => year.sources) };
  return published('anggaran', moneyWords[view.locale].heading, moneyBars(rows, view), rest);
}

const ofIndicators = (page: ProgrammePage, view: View): PublishedChart[] =>
  page.indicators.slice(0, atMost.indicators).flatMap((indicator) => {
    const name = `indikator-${indicator.key}`;
    const sources = indicator.points.map(({ source }) => source);
    const originals = page.originals[indicator.key];
    const chart = indicatorChart(indicator, { originals, citations: page.citations }, view);
    const of = { indicator, originals };
    return published(name, indicator.title, chart, { page, view, at: name, of, sources });
  });

interface Rest {
  page: ProgrammePage;
  view: View;
  at: string;
  of: unknown;
  /** Keys of the sources on which it rests. */
  sources: string[];
}

function published(name: string, title: string, chart: Chart | null, rest: Rest): PublishedChart[] {
  if (!chart) return [];
  const { region, programme, citations } = rest.page;
  const path = `/${region.slug}/program/${programme.slug}/`;
  const files = chartAt(path, name, rest.view);
  return [
    {
      chart,
      title,
      heading: `${title}: ${programme.title}`,
      region: { slug: region.slug, name: region.name, demo: region.demo },
      page: `${path}${files.query}#${rest.at}`,
      files,
      sources: [...new Set(rest.sources)].flatMap((key) => citations[key] ?? []),
      of: rest.of,
    },
  ];
}

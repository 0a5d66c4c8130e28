import { bars } from '../charts/bars.tsx';
import type { Chart } from '../charts/chart.ts';
import { momentOf } from '../citing/citable.ts';
import type { PublishedChart } from '../charts/published.ts';
import type { View } from '../ui/view.ts';
import type { RegionPage } from './page.ts';
import { dimensionLabel, mean, progressAt, sum } from './progress.tsx';
import { words } from './words.ts';

/** How far each dimension of a region came, as a chart by itself; none while nothing can be counted. */
export function chartsOfRegion(page: RegionPage, view: View): PublishedChart[] {
  const { slug, name, demo } = page.region;
  const files = progressAt(slug, view);
  if (sum(page.progress).scheduled_count === 0) return [];
  return [
    {
      chart: progressChart(page, view),
      title: words[view.locale].progressCaption,
      heading: words[view.locale].progressCaption,
      region: { slug, name, demo },
      page: `/${slug}/${files.query}#kemajuan`,
      files,
      sources: [],
      kept: {
        per: momentOf(page.published_at, view, page.region.time_zone),
        timeZone: page.region.time_zone,
      },
      of: page.progress,
    },
  ];
}

function progressChart(page: RegionPage, view: View): Chart {
  const w = words[view.locale];
  const whole = sum(page.progress);
  const parts = page.progress.map((part) => ({
    ...part,
    label: dimensionLabel(part.dimension, page, view),
    percent: part.scheduled_count > 0 ? mean(part) : null,
  }));
  const sentence = `${w.progressOf(mean(whole))}. ${w.progressCount(whole.scheduled_count, whole.programme_count)}`;
  const lines = parts.map(({ label, percent, scheduled_count: planned, programme_count: all }) => ({
    label,
    value: `${percent === null ? w.notCounted : `${percent}%`} (${w.withPlan.toLowerCase()}: ${w.outOf(planned, all)})`,
    share: percent,
  }));
  return {
    sentence,
    parts: [bars(lines.map((l) => `${l.label}: ${l.value}`).join('; '), w.formulaRules, lines)],
    legend: [],
    columns: w.progressColumns,
    rows: parts.map((p) => [p.dimension, p.label, p.scheduled_count, p.programme_count, p.percent]),
  };
}

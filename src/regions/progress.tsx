import type { ChartAddress } from '../charts/chart.ts';
import { ChartFiles, lastingAt } from '../charts/files.tsx';
import { ShareBar } from '../charts/share-bar.tsx';
import { ReportError } from '../error-reports/link.tsx';
import type { View } from '../ui/view.ts';
import type { RegionPage } from './page.ts';
import { inForce } from './schema.ts';
import { words } from './words.ts';

interface Props {
  page: RegionPage;
  view: View;
}

/** How far a region and each of its dimensions came, counted from milestones, with the formula beside it. */
export const Progress = ({ page, view }: Props) => {
  const w = words[view.locale];
  const whole = sum(page.progress);
  if (whole.scheduled_count === 0) return <p class="absent">{w.progressNone}</p>;
  return (
    <>
      <p class="statement">{w.progressOf(mean(whole))}</p>
      <p>{w.progressCount(whole.scheduled_count, whole.programme_count)}</p>
      <table class="numbers">
        <caption>{w.progressCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{w.dimension}</th>
            <th scope="col">{w.withPlan}</th>
            <th scope="col">{w.progressColumn}</th>
          </tr>
        </thead>
        <tbody>
          {page.progress.map((part) => (
            <tr>
              <th scope="row">{dimensionLabel(part.dimension, page, view)}</th>
              <td>{w.outOf(part.scheduled_count, part.programme_count)}</td>
              <td>{part.scheduled_count > 0 ? <Mean percent={mean(part)} /> : w.notCounted}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ChartFiles at={progressAt(page.region.slug, view)} of={w.progress} view={view} />
      <details>
        <summary>{w.formula}</summary>
        <p>{w.formulaWords(whole.progress_sum, whole.scheduled_count, mean(whole))}</p>
        <p>{w.formulaRules}</p>
      </details>
      <ReportError address={`/${page.region.slug}/#kemajuan`} label={w.progress} view={view} />
    </>
  );
};

/** Where these numbers are as files. */
export const progressAt = (region: string, view: View): ChartAddress =>
  lastingAt(`/${region}/kemajuan`, view);

const Mean = ({ percent }: { percent: number }) => (
  <>
    {percent}% <ShareBar percent={percent} />
  </>
);

type Part = Omit<RegionPage['progress'][number], 'dimension'>;

/** Percent of a dimension, 0-100. Cut, not rounded: 99.9 is not 100. */
export const mean = (part: Part) => Math.floor(part.progress_sum / part.scheduled_count);

/** What several dimensions add up to. */
export const sum = (parts: Part[]): Part =>
  parts.reduce(
    (total, part) => ({
      programme_count: total.programme_count + part.programme_count,
      scheduled_count: total.scheduled_count + part.scheduled_count,
      progress_sum: total.progress_sum + part.progress_sum,
    }),
    { programme_count: 0, scheduled_count: 0, progress_sum: 0 },
  );

/** What a region calls a dimension today. */
export function dimensionLabel(key: string, { region }: RegionPage, view: View): string {
  if (key === '') return words[view.locale].dimensionUnsaid;
  const set = inForce(region.content.dimension_sets, view.today) ?? region.content.dimension_sets.at(-1);
  return set?.dimensions.find((d) => d.key === key)?.label ?? key;
}

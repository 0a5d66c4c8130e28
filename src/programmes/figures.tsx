import { Permanent } from '../citing/permanent.tsx';
import { ReportError, type ToldOn } from '../error-reports/link.tsx';
import type { Citation } from '../sources/schema.ts';
import { Cited } from '../sources/cited.tsx';
import { quantity } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import type { Figure } from './schema.ts';
import { words } from './words.ts';

interface Props {
  figures: Figure[];
  citations: Record<string, Citation>;
  /** Path of the page on which the figures stand. */
  path: string;
  /** What was reported on that page. */
  told?: ToldOn;
  /** The permanent address of a figure, by its anchor; none where it is not published yet. */
  permanent?: (anchor: string) => string;
  view: View;
}

/** Figures with their day and source. One that is missing says so, and since when it could have been known. */
export const Figures = ({ figures, citations, path, told, permanent, view }: Props) => (
  <ul class="figures">
    {figures.map((figure) => (
      <li id={`angka-${figure.key}`}>
        <span class="label">{figure.label}</span> <Value figure={figure} view={view} />
        {figure.note ? <p class="muted">{figure.note}</p> : null}
        <Cited citation={figure.source ? citations[figure.source] : undefined} view={view} />
        {permanent ? (
          <Permanent address={permanent(`angka-${figure.key}`)} label={figure.label} view={view} />
        ) : null}
        <ReportError address={`${path}#angka-${figure.key}`} label={figure.label} {...told} view={view} />
      </li>
    ))}
  </ul>
);

const Value = ({ figure, view }: { figure: Figure; view: View }) => {
  const w = words[view.locale];
  if ('value' in figure)
    return (
      <>
        <strong class="value">{quantity(figure.value, figure.unit)}</strong>{' '}
        <span class="muted">{w.asOf(figure.as_of)}</span>
      </>
    );
  return (
    <span class="absent">
      {w.absences[figure.absent]} {w.since(figure.since)}
    </span>
  );
};

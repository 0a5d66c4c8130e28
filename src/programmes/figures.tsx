import { Permanent } from '../citing/permanent.tsx';
import { ReportError, toldOn } from '../error-reports/link.tsx';
import { Cited } from '../sources/cited.tsx';
import { quantity } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { factAddress } from './citable.ts';
import { Original } from './original.tsx';
import { originalWords } from './original-words.ts';
import { droppedFigures, movedOf } from './originals.ts';
import type { ProgrammePage } from './page.ts';
import type { Figure } from './schema.ts';
import { words } from './words.ts';

interface Props {
  page: ProgrammePage;
  /** Path of the page on which the figures stand. */
  path: string;
  view: View;
}

/**
 * Figures with their day and source, and what each was when first published. One that is missing says so, and since when
 * it could have been known; one that is told no more stays in the list.
 */
export const Figures = ({ page, path, view }: Props) => {
  const { figures } = page.programme.content;
  const dropped = droppedFigures(page.original_figures, figures);
  if (figures.length + dropped.length === 0) return null;
  return (
    <ul class="figures">
      {figures.map((figure) => (
        <li id={`angka-${figure.key}`}>
          <span class="label">{figure.label}</span> <Value figure={figure} view={view} />{' '}
          <Was page={page} name={figure.key} view={view} />
          {figure.note ? <p class="muted">{figure.note}</p> : null}
          <Cited citation={figure.source ? page.citations[figure.source] : undefined} view={view} />
          <Permanent
            address={factAddress(page, `angka-${figure.key}`, view)}
            label={figure.label}
            view={view}
          />
          <ReportError
            address={`${path}#angka-${figure.key}`}
            label={figure.label}
            {...toldOn(page)}
            view={view}
          />
        </li>
      ))}
      {dropped.map(({ key, label }) => (
        <li id={`angka-${key}`}>
          <span class="label">{label}</span> <span class="absent">{originalWords[view.locale].dropped}</span>{' '}
          <Was page={page} name={key} view={view} />
        </li>
      ))}
    </ul>
  );
};

const Was = ({ page, name, view }: Omit<Props, 'path'> & { name: string }) => {
  const { programme, region, original_figures } = page;
  const of = movedOf(original_figures).find(({ key }) => key === name);
  const at = { kind: 'program', name: programme.content.key, of: programme.title } as const;
  return <Original of={of} region={region} at={at} view={view} />;
};

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

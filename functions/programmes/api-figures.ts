import type * as z from 'zod';
import type { ApiProgrammeWhole } from '../../src/programmes/api-schema.ts';
import type { OriginalFigure } from '../../src/programmes/original-schema.ts';
import { droppedFigures, movedOf } from '../../src/programmes/originals.ts';
import type { Figure } from '../../src/programmes/schema.ts';
import { sinceThen, type Cite } from './api-values.ts';

type Whole = z.output<typeof ApiProgrammeWhole>;

/** The figures of a programme with what each was when first published, and those that are told no more. */
export const toFigures = (
  figures: Figure[],
  originals: OriginalFigure[],
  cite: Cite,
): Pick<Whole, 'figures' | 'dropped_figures'> => ({
  figures: figures.map((figure) => ({
    ...toFigure(figure, cite),
    ...wasOf(movedOf(originals).find(({ key }) => key === figure.key)),
  })),
  dropped_figures: droppedFigures(originals, figures).map((first) => {
    return { key: first.key, label: first.label, ...wasOf(first) };
  }),
});

const wasOf = (first: OriginalFigure | undefined) => ({
  original_value: first?.value.value ?? null,
  original_unit: first?.value.unit ?? null,
  original_as_of: first?.value.as_of ?? null,
  previous_value: first?.previous?.value ?? null,
  previous_unit: first?.previous?.unit ?? null,
  previous_as_of: first?.previous?.as_of ?? null,
  ...sinceThen(first),
});

// One that was published, or the reason why it was not.
function toFigure(figure: Figure, cite: Cite) {
  const { key, label, note } = figure;
  const said = { key, label, note, source: cite(figure.source) };
  return 'absent' in figure
    ? { ...said, value: null, unit: null, as_of: null, absent: figure.absent, since: figure.since }
    : { ...said, value: figure.value, unit: figure.unit, as_of: figure.as_of, absent: null, since: null };
}

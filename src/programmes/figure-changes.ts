import { fieldChanges, type Change } from '../ui/changes.ts';
import { movedNumber } from '../ui/moved.ts';
import { quantity } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { words as uiWords } from '../ui/words.ts';
import { moneyWords } from './money-words.ts';
import type { Figure } from './schema.ts';
import { words } from './words.ts';

/** The words in which an amendment is told; `sourceOf` gives the name of a source by its key. */
export interface Telling {
  locale: Locale;
  sourceOf: (key: string) => string;
}

/** Everything that became different about the figures of a programme; each is known by its key. */
export function figureChanges(before: Figure[], after: Figure[], telling: Telling): Change[] {
  const keys = new Set([...before, ...after].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [was, is] = [before, after].map((side) => side.find((figure) => figure.key === key));
    return was && is
      ? changesBetween(was, is, telling)
      : [
          {
            what: (is ?? was)!.label,
            before: was ? told(was, telling) : null,
            after: is ? told(is, telling) : null,
          },
        ];
  });
}

function changesBetween(was: Figure, is: Figure, telling: Telling): Change[] {
  const { locale, sourceOf } = telling;
  const [w, money] = [words[locale], moneyWords[locale]];
  const of = (what: string) => `${is.label}, ${what}`;
  const fields = {
    said: { label: is.label, say: (said: Said) => told(said, telling), moved: movedFigure },
    label: { label: of(w.figureLabel) },
    day: { label: of(w.figureDay), say: longDate },
    source: { label: of(money.source), say: sourceOf, whole: true } as const,
    note: { label: of(money.note) },
  };
  return fieldChanges(fieldsOf(was), fieldsOf(is), fields, uiWords[locale].unsaid);
}

const fieldsOf = (figure: Figure) => {
  const { label, source, note } = figure;
  return 'value' in figure
    ? { said: { value: figure.value, unit: figure.unit }, day: figure.as_of, label, source, note }
    : { said: { absent: figure.absent }, day: figure.since, label, source, note };
};

type Said =
  | Pick<Extract<Figure, { value: number }>, 'value' | 'unit'>
  | Pick<Extract<Figure, { absent: unknown }>, 'absent'>;

const told = (said: Said, { locale }: Telling) =>
  'value' in said ? quantity(said.value, said.unit) : words[locale].absences[said.absent];

// Numbers of different units are apart by no number.
const movedFigure = (was: Said, is: Said) =>
  'value' in was && 'value' in is && was.unit === is.unit
    ? movedNumber(was.value, is.value, (value) => quantity(value, is.unit))
    : null;

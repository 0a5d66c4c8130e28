import { filledRows, inputsOf, ordinalOf, shownRows } from './rows.ts';
import { isList, typedIn, type Fields, type FieldSpec, type Leaf, type List } from './fields.ts';
import { words } from './words.ts';

/** Where in a form something of its content is typed: the input, and the question that it answers. */
export interface Place {
  field: string;
  question: FieldSpec;
  /** The question inside a row. */
  leaf?: Leaf;
  /** The line of a text of several lines. */
  line?: number;
}

type Path = readonly PropertyKey[];

/** The input in which the thing at a path of the content was typed; undefined when the form has none. */
export function placeOf(questions: FieldSpec[], fields: Fields, path: Path): Place | undefined {
  const [first = '', ...rest] = path;
  const nested = questions.find((q) => q.name === path.slice(0, 2).map(String).join('.'));
  const question =
    nested ?? questions.find((q) => q.name === first || q.name.startsWith(`${String(first)}.`));
  if (!question) return undefined;
  if (!isList(question) || rest.length === 0) return { field: question.name, question };
  return inList(question, fields, rest);
}

function inList(list: List, fields: Fields, [step, ...rest]: Path): Place {
  const whole = { field: list.name, question: list };
  if (list.type === 'lines') return { ...whole, line: lineOf(typedIn(fields, list.name), Number(step)) };
  const rows = filledRows(fields, list);
  const index = list.type === 'rows' && list.map ? rowOfKey(list, fields, rows, step) : rows[Number(step)];
  if (index === undefined) return whole;
  const field = `${list.name}.${index}`;
  if (list.type === 'names') return { ...whole, field };
  const leaf = list.map ? list.fields[1] : list.fields.find((one) => one.name === rest[0]);
  return leaf ? { field: `${field}.${leaf.name}`, question: list, leaf } : whole;
}

const rowOfKey = (list: List, fields: Fields, rows: number[], key: PropertyKey | undefined) =>
  rows.find(
    (index) => list.type === 'rows' && keyIn(fields, `${list.name}.${index}.${list.fields[0]?.name}`) === key,
  );

const keyIn = (fields: Fields, at: string) => typedIn(fields, at).trim();

// The n-th line that is not blank, counted from 1 among all lines.
function lineOf(text: string, n: number): number {
  const filled = text.split('\n').flatMap((line, i) => (line.trim() ? [i + 1] : []));
  return filled[n] ?? 1;
}

/** Every input of a form with the question that it answers, in the order in which they are drawn. */
export const placesOf = (questions: FieldSpec[], fields: Fields): Place[] =>
  questions.flatMap((question): Place[] => {
    if (!isList(question)) return inputsOf(question, question.name).map((field) => ({ field, question }));
    if (question.type === 'lines') return [{ field: question.name, question }];
    return shownRows(fields, question).flatMap((index) => placesInRow(question, `${question.name}.${index}`));
  });

const placesInRow = (question: List, at: string): Place[] =>
  question.type === 'rows'
    ? question.fields.flatMap((leaf) =>
        inputsOf(leaf, `${at}.${leaf.name}`).map((field) => ({ field, question, leaf })),
      )
    : [{ field: at, question }];

/** What a person reads above an input: "Nilai 2, angka". */
export function labelAt({ field, question, leaf }: Place, fields: Fields): string {
  if (question.type !== 'rows' || !leaf) return question.label;
  const index = Number(field.slice(question.name.length + 1).split('.', 1)[0]);
  return words.id.inRow(question.row, ordinalOf(fields, question, index), leaf.label);
}

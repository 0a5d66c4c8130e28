import { fieldsIn, typedIn, type Fields, type KindSpec, type Leaf, type List, type Rows } from './fields.ts';

const INDEX = /^(?:0|[1-9]\d{0,3})$/;

/** The inputs by which a question is answered. */
export const inputsOf = (leaf: Leaf, at: string): string[] =>
  leaf.type === 'absentable' ? [at, `${at}.absent`] : [at];

/** The inputs of one row of a list. */
export const rowInputs = (list: List, index: number): string[] =>
  list.type === 'rows'
    ? list.fields.flatMap((leaf) => inputsOf(leaf, `${list.name}.${index}.${leaf.name}`))
    : [`${list.name}.${index}`];

/** The numbers of the rows that were sent, blank ones too, in order; they may have gaps. */
export function sentRows(fields: Fields, { name }: List): number[] {
  const inside = Object.keys(fields).filter((input) => input.startsWith(`${name}.`));
  const numbers = inside.map((input) => input.slice(name.length + 1).split('.', 1)[0] ?? '');
  return [...new Set(numbers)]
    .filter((text) => INDEX.test(text))
    .map(Number)
    .toSorted((a, b) => a - b);
}

/** The numbers of the rows in which something was typed. */
export const filledRows = (fields: Fields, list: List): number[] =>
  sentRows(fields, list).filter((index) => isFilled(fields, list, index));

const isFilled = (fields: Fields, list: List, index: number) =>
  rowInputs(list, index).some((input) => typedIn(fields, input).trim() !== '');

/** The numbers of the rows that the form shows: those that were sent, and a blank one below. */
export function shownRows(fields: Fields, list: List): number[] {
  const sent = sentRows(fields, list);
  const last = sent.at(-1);
  if (last === undefined) return [0];
  return isFilled(fields, list, last) ? [...sent, last + 1] : sent;
}

/** The same form with one more blank row in a list; of a list that the kind does not have nothing is added. */
export function withRow(spec: Pick<KindSpec, 'groups'>, fields: Fields, list: string): Fields {
  const found = fieldsIn(spec).find((field) => field.name === list);
  if (found?.type !== 'rows' && found?.type !== 'names') return fields;
  const shown = shownRows(fields, found);
  const blanks = [...shown, (shown.at(-1) ?? 0) + 1].flatMap((index) => rowInputs(found, index));
  return { ...Object.fromEntries(blanks.map((input) => [input, ''])), ...fields };
}

/** The rows of a list as a person counts them: `points.4.value` may stand in the third row. */
export const ordinalOf = (fields: Fields, list: Rows, index: number) =>
  shownRows(fields, list).indexOf(index) + 1;

import { at, rowsOf } from './at.ts';
import { isList, type FieldSpec, type Lists, type Rows } from './fields.ts';
import { nameOf, say } from './say.ts';

/** One answer in words under its label. */
export interface Told {
  label: string;
  value: string;
}

/** Everything that an answer says, in one text; null when it says nothing. */
export function tell(question: FieldSpec, value: unknown, lists: Lists): string | null {
  if (value == null) return null;
  if (!isList(question)) return say(question, value, lists);
  const rows = rowsOf(question, value);
  if (rows.length === 0) return null;
  if (question.type === 'rows') return rows.map((row) => tellRow(question, row, lists)).join('\n');
  const names = rows.map((name) =>
    question.type === 'names' ? nameOf(question.list, String(name), lists) : name,
  );
  return names.join(', ');
}

/** One row in words: "Jenis nilai: sasaran; Angka: 20". */
export const tellRow = (rows: Rows, row: unknown, lists: Lists): string =>
  rows.fields
    .flatMap((leaf) => {
      const value = at(row, leaf.name);
      return value == null ? [] : [`${leaf.label}: ${say(leaf, value, lists)}`];
    })
    .join('; ');

/** How a row is called among its like: by its title or label, or by what tells it from the others. */
export function titleOf(rows: Rows, row: unknown, lists: Lists): string {
  if (rows.named && row) return rows.named(row as never);
  const naming = rows.fields.filter((leaf) => ['title', 'label', 'topic'].includes(leaf.name));
  const telling = naming.length > 0 ? naming : rows.fields.filter((leaf) => rows.same.includes(leaf.name));
  const said = telling.map((leaf) => say(leaf, at(row, leaf.name) ?? '', lists)).join(', ');
  // What already says what it is needs no second word for it: "nilai awal" is no "nilai nilai awal".
  return said.toLowerCase().startsWith(`${rows.row} `) ? said : `${rows.row} ${said}`.trim();
}

/** One row on one line, as a sentence holds it: without labels, and without the key by which programs know it. */
export function lineOf(rows: Rows, row: unknown, content: unknown, lists: Lists): string {
  const said = (name: string) => {
    const [leaf, value] = [rows.fields.find((field) => field.name === name), at(row, name)];
    return leaf && value != null ? say(leaf, value, lists) : '';
  };
  if (rows.told) return rows.told(row as never, said, content as never);
  const shown = rows.fields.filter(({ type }) => type !== 'key').map(({ name }) => said(name));
  return shown.filter(Boolean).join(', ');
}

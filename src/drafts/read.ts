import { readLeaf, type Answer } from './read-leaf.ts';
import type { Place } from './place.ts';
import { filledRows } from './rows.ts';
import { isList, typedIn, type Fields, type FieldSpec, type Leaf, type Rows } from './fields.ts';
import { freeKey } from './slug.ts';

/** What a form says, in the shape of its content but not yet judged, and which inputs cannot be read. */
export interface Reading {
  raw: Record<string, unknown>;
  unread: (Place & { wrong: NonNullable<Answer['wrong']> })[];
}

/** Reads all answers of a form; blank ones are left out, blank rows too. */
export function read(questions: FieldSpec[], fields: Fields): Reading {
  const reading: Reading = { raw: {}, unread: [] };
  for (const question of questions) {
    const value = isList(question)
      ? readList(question, fields, reading)
      : readOne({ question, leaf: question }, fields, '', reading);
    if (value !== undefined) put(reading.raw, question.name.split('.'), value);
  }
  return reading;
}

// Names come from the kind's own list of questions, never from what was sent.
function put(into: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) into[first] = value;
  else put((into[first] ??= {}) as Record<string, unknown>, rest, value);
}

function readOne(
  { question, leaf }: { question: FieldSpec; leaf: Leaf },
  fields: Fields,
  beside: string,
  { unread }: Reading,
): unknown {
  const field = beside + leaf.name;
  const { value, wrong } = readLeaf(leaf, fields, field, beside);
  if (wrong) unread.push({ field, question, leaf, wrong });
  return value;
}

function readList(list: FieldSpec, fields: Fields, reading: Reading): unknown {
  const values = valuesOf(list, fields, reading);
  return values.length === 0 && list.optional ? undefined : mapped(list, values, fields, reading);
}

function valuesOf(list: FieldSpec, fields: Fields, reading: Reading): unknown[] {
  if (list.type === 'lines') return filledLines(typedIn(fields, list.name));
  if (list.type === 'names')
    return filledRows(fields, list).map((index) => typedIn(fields, `${list.name}.${index}`).trim());
  return list.type === 'rows' ? readRows(list, fields, reading) : [];
}

/** The lines of a text in which something stands. */
export const filledLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Row = Record<string, unknown>;

function readRows(list: Rows, fields: Fields, reading: Reading): Row[] {
  const rows = filledRows(fields, list).map((index): [Row, boolean] => {
    const beside = `${list.name}.${index}.`;
    const answers = list.fields.map(
      (leaf) => [leaf.name, readOne({ question: list, leaf }, fields, beside, reading)] as const,
    );
    const row = Object.fromEntries(answers.filter(([, value]) => value !== undefined));
    return [row, typedIn(fields, `${beside}key`).trim() === ''];
  });
  return withFreeKeys(rows);
}

// A key that was typed stands; one that we made gives way.
function withFreeKeys(rows: [Row, proposed: boolean][]): Row[] {
  const taken = new Set(rows.flatMap(([row, proposed]) => (proposed ? [] : [String(row.key)])));
  return rows.map(([row, proposed]) => {
    if (!proposed || typeof row.key !== 'string') return row;
    const key = freeKey(row.key, taken);
    taken.add(key);
    return { ...row, key };
  });
}

// A map keeps only the last of two equal names, and none that is called as every object's forebear is.
function mapped(list: FieldSpec, values: unknown[], fields: Fields, { unread }: Reading): unknown {
  if (list.type !== 'rows' || !list.map) return values;
  const [key = '', value = ''] = list.fields.map((leaf) => leaf.name);
  const rows = (values as Row[]).map((row) => [String(row[key] ?? ''), row[value]] as const);
  const keys = rows.map(([name]) => name);
  filledRows(fields, list).forEach((index, i) => {
    const place = { field: `${list.name}.${index}.${key}`, question: list, leaf: list.fields[0] };
    if (keys[i] === '__proto__') unread.push({ ...place, wrong: (w) => w.key });
    else if (keys.indexOf(keys[i] ?? '') < i) unread.push({ ...place, wrong: (w) => w.twice });
  });
  return Object.fromEntries(rows);
}

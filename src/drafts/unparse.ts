import { isAbsent } from '../ui/absence.ts';
import { number, typedNumber } from '../ui/number.ts';
import { at, rowsOf } from './at.ts';
import { isList, type Fields, type FieldSpec, type Leaf } from './fields.ts';
import { REASON } from './kinds/common.ts';
import { questionsOf, type ContentOf, type Kind } from './kinds.ts';

/** A content as a person would have typed it: `parse` gives the same content again. */
export const fieldsOf = <K extends Kind>(kind: K, content: ContentOf<K>): Fields =>
  Object.fromEntries(
    questionsOf(kind).flatMap((question) => typedOf(question, at(content, question.name), question.name)),
  );

/** A published content as a form to amend it: what it says now, and no reason yet. */
export const amendmentOf = <K extends Kind>(kind: K, content: ContentOf<K>): Fields => {
  const fields = fieldsOf(kind, content);
  return REASON in fields ? { ...fields, [REASON]: '' } : fields;
};

type Typed = [input: string, text: string][];

function typedOf(question: FieldSpec, value: unknown, name: string): Typed {
  if (!isList(question)) return leafTyped(question, value, name);
  if (value == null) return [];
  if (question.type === 'lines') return [[name, (value as string[]).join('\n')]];
  return rowsOf(question, value).flatMap((row, i) =>
    question.type === 'rows'
      ? question.fields.flatMap((leaf) => leafTyped(leaf, at(row, leaf.name), `${name}.${i}.${leaf.name}`))
      : [[`${name}.${i}`, String(row)] as [string, string]],
  );
}

function leafTyped(leaf: Leaf, value: unknown, name: string): Typed {
  if (leaf.type === 'tick') return [[name, value === leaf.ticked ? 'ya' : '']];
  if (leaf.type !== 'absentable') return [[name, value == null ? '' : text(leaf.type, value)]];
  const absent = isAbsent(value);
  return [
    [name, absent || value == null ? '' : text(leaf.value, value)],
    [`${name}.absent`, absent ? value : ''],
  ];
}

function text(type: Leaf['type'], value: unknown): string {
  if (type === 'money') return number(value as number);
  if (type === 'number') return typedNumber(value as number);
  if (type === 'moment') return String(value).replace(/T(\d\d):/, ' $1.');
  return String(value);
}

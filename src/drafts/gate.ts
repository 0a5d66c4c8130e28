import { firstDay } from '../ui/period.ts';
import type { Problem } from '../ui/field.tsx';
import { at, rowsOf } from './at.ts';
import { causesOf } from './causes.ts';
import { isList, type Fields, type FieldSpec, type Leaf } from './fields.ts';
import { gateWords } from './gate-words.ts';
import { questionsOf, type ContentOf, type Kind } from './kinds.ts';
import { REASON } from './kinds/common.ts';
import { labelAt, placeOf } from './place.ts';
import { fieldsOf } from './unparse.ts';

const w = gateWords.id;

/** What the gate says of a content: what keeps it from being published, and what deserves a second look. */
export interface Verdict {
  problems: Problem[];
  warnings: Problem[];
}

/**
 * Holds a content against what stands and against the day: a number that falls or jumps and a date that moves want a
 * reason in public, a day that lies ahead is warned of. `fields` are those it was read from, so that links lead to them.
 */
export function gateOf<K extends Kind>(
  kind: K,
  before: unknown,
  after: ContentOf<K>,
  today: string,
  fields: Fields = fieldsOf(kind, after),
): Verdict {
  const isStep = kind === 'milestone' || kind === 'revision';
  return {
    problems: before === null || isStep ? [] : unexplained(kind, before, after),
    warnings: ahead(questionsOf(kind), after, today, fields),
  };
}

// A dash or a full stop is no reason.
const explains = (reason: unknown) => /\p{L}{3}/u.test(String(reason ?? ''));

/** What of a change the public will ask about while its reason says nothing. */
export function unexplained(kind: Kind, before: unknown, after: unknown): Problem[] {
  const question = questionsOf(kind).find(({ name }) => name === REASON);
  if (!question || explains(at(after, REASON))) return [];
  return causesOf(kind, before, after).map((cause) => ({
    field: REASON,
    message: w.why(question.label, cause),
  }));
}

/** What is asked when the progress of a programme jumps by more than 30 points. */
export const progressProblem = (before: number, after: number): Problem => ({
  field: REASON,
  message: w.why('Alasan', w.jumps(w.progress, before, after)),
});

function ahead(questions: FieldSpec[], content: unknown, today: string, fields: Fields): Problem[] {
  const warn = (leaf: Leaf, row: unknown, path: (string | number)[]): Problem[] => {
    const day = dayOf(leaf, at(row, leaf.name));
    if (day === null || day <= today || liesAhead(leaf, row)) return [];
    const place = placeOf(questions, fields, path);
    return place ? [{ field: place.field, message: w.future(labelAt(place, fields), day) }] : [];
  };
  return questions.flatMap((question) => {
    if (!isList(question)) return warn(question, content, question.name.split('.'));
    if (question.type !== 'rows') return [];
    return rowsOf(question, at(content, question.name)).flatMap((row, i) =>
      question.fields.flatMap((leaf) => warn(leaf, row, [question.name, i, leaf.name])),
    );
  });
}

function dayOf(leaf: Leaf, value: unknown): string | null {
  if (value == null) return null;
  if (leaf.type === 'date' || leaf.type === 'moment') return String(value).slice(0, 10);
  return leaf.type === 'period' ? firstDay(String(value)) : null;
}

function liesAhead(leaf: Leaf, row: unknown): boolean {
  const rule = 'ahead' in leaf ? leaf.ahead : undefined;
  return typeof rule === 'function' ? rule(row as Record<string, unknown>) : rule === true;
}

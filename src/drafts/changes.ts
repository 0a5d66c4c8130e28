import type { Change } from '../ui/changes.ts';
import { stable } from '../ui/stable.ts';
import { at, rowsOf } from './at.ts';
import { isList, type FieldSpec, type Lists } from './fields.ts';
import { questionsOf, specOf, type ContentOf, type Kind } from './kinds.ts';
import { REASON } from './kinds/common.ts';
import { rowChanges } from './row-changes.ts';
import { tell, type Told } from './tell.ts';

/** Kinds that say something new of a plan: they have nothing of their own shape before them. */
const STEPS: readonly Kind[] = ['milestone', 'revision'];

/**
 * What a content changes of what stands, in words; nothing when it changes nothing. What stands before a correction is
 * the update, and before a step of a plan the plan.
 */
export function changesOf<K extends Kind>(
  kind: K,
  before: unknown,
  after: ContentOf<K>,
  lists: Lists = {},
): Change[] {
  if (STEPS.includes(kind))
    return recordOf(kind, after, lists).map(({ label, value }) => ({
      what: label,
      before: null,
      after: value,
    }));
  const told = questionsOf(kind).filter(({ name }) => name !== REASON && name !== specOf(kind).key);
  const changes = told.flatMap((question) => answerChanges(question, before, after, lists));
  const why = questionsOf(kind).filter(({ name }) => name === REASON && at(after, REASON));
  return changes.length === 0
    ? []
    : [
        ...changes,
        ...why.map(({ label }) => ({ what: label, before: null, after: String(at(after, REASON)) })),
      ];
}

function answerChanges(question: FieldSpec, before: unknown, after: unknown, lists: Lists): Change[] {
  const [was, is] = [at(before, question.name) ?? null, at(after, question.name) ?? null];
  if (stable(was) === stable(is)) return [];
  if (isList(question) && question.type === 'rows')
    return rowChanges(question, rowsOf(question, was), rowsOf(question, is), lists);
  return [{ what: question.label, before: tell(question, was, lists), after: tell(question, is, lists) }];
}

/** Everything a content says, each answer under its question. */
export const recordOf = <K extends Kind>(kind: K, content: ContentOf<K>, lists: Lists = {}): Told[] =>
  questionsOf(kind).flatMap((question) => {
    const value = tell(question, at(content, question.name), lists);
    return value === null ? [] : [{ label: question.label, value }];
  });

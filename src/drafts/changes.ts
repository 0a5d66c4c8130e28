import type { Change } from '../ui/changes.ts';
import { stable } from '../ui/stable.ts';
import { at, rowsOf } from './at.ts';
import { isList, typedIn, type Fields, type FieldSpec, type Lists } from './fields.ts';
import { questionsOf, specOf, type ContentOf, type Kind } from './kinds.ts';
import { REASON } from './kinds/common.ts';
import { movedLeaf } from './moved-leaf.ts';
import { labelAt, placesOf } from './place.ts';
import { nameChanges, rowChanges } from './row-changes.ts';
import { tell, type Told } from './tell.ts';

/** Kinds that say something new of a plan: they have nothing of their own shape before them. */
const STEPS: ReadonlySet<Kind> = new Set(['milestone', 'revision']);

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
  if (STEPS.has(kind))
    return recordOf(kind, after, lists).map(({ label, value }) => ({
      what: label,
      before: null,
      after: value,
    }));
  const changes = contentChanges(kind, before, after, lists);
  const why = questionsOf(kind).filter(({ name }) => name === REASON && at(after, REASON));
  return changes.length === 0
    ? []
    : [
        ...changes,
        ...why.map(({ label }) => ({ what: label, before: null, after: String(at(after, REASON)) })),
      ];
}

/** What became different between two contents of a kind, in words, without why; both as they were once published. */
export const contentChanges = (kind: Kind, before: unknown, after: unknown, lists: Lists = {}): Change[] =>
  questionsOf(kind)
    .filter(({ name }) => name !== REASON && name !== specOf(kind).key)
    .flatMap((question) => answerChanges(question, before, after, lists));

function answerChanges(question: FieldSpec, before: unknown, after: unknown, lists: Lists): Change[] {
  const [was, is] = [at(before, question.name) ?? null, at(after, question.name) ?? null];
  if (stable(was) === stable(is)) return [];
  if (isList(question) && question.type === 'rows')
    return rowChanges(
      question,
      { value: rowsOf(question, was), of: before },
      { value: rowsOf(question, is), of: after },
      lists,
    );
  if (question.type === 'names')
    return nameChanges(question, rowsOf(question, was), rowsOf(question, is), lists);
  const moved = isList(question) ? {} : movedLeaf(question, was, is);
  const told = (value: unknown) => tell(question, value, lists);
  const raw = { field: question.name, from: was, to: is };
  return [{ what: question.label, before: told(was), after: told(is), ...moved, raw }];
}

/** Everything a content says, each answer under its question. */
export const recordOf = <K extends Kind>(kind: K, content: ContentOf<K>, lists: Lists = {}): Told[] =>
  questionsOf(kind).flatMap((question) => {
    const value = tell(question, at(content, question.name), lists);
    return value === null ? [] : [{ label: question.label, value }];
  });

/** What is typed differently in two forms of one kind, as it was typed: also where they cannot be read yet. */
export function typedChanges(kind: Kind, before: Fields, after: Fields): Change[] {
  const both = { ...before, ...after };
  return placesOf(questionsOf(kind), both).flatMap((place) => {
    const [was, is] = [before, after].map((fields) => typedIn(fields, place.field).trim());
    return was === is ? [] : [{ what: labelAt(place, both), before: was || null, after: is || null }];
  });
}

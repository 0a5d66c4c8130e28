import type * as z from 'zod';
import { isList, typedIn, type FieldSpec, type Fields } from './fields.ts';
import { placeOf, type Place } from './place.ts';
import { words, type DraftWords } from './words.ts';

/** Something that a schema refuses, at the input where it was typed. */
export interface Placed {
  place: Place;
  message: string;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What a schema refuses, each in the words of the form; what the form has no input for stands at its first question. */
export const placed = (questions: FieldSpec[], fields: Fields, issues: Issue[]): Placed[] =>
  flat(issues, (path) => {
    const place = placeOf(questions, fields, path);
    return place !== undefined && !isList(place.leaf ?? place.question);
  }).flatMap(({ path, issue }) => {
    const question = questions[0];
    const place = placeOf(questions, fields, path) ?? (question && { field: question.name, question });
    return place ? [{ place, message: messageOf(place, issue, fields) }] : [];
  });

interface Flat {
  path: Path;
  issue: Issue;
}

// A figure has one of two shapes: the one that was begun is the one that is meant.
function flat(issues: Issue[], isLeaf: (path: Path) => boolean, base: Path = []): Flat[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key): Flat => ({ path: [...path, key], issue }));
    if (issue.code !== 'invalid_union' || isLeaf(path)) return [{ path, issue }];
    const meant = issue.errors.find((branch) => !branch.some((one) => one.code === 'unrecognized_keys'));
    return flat([...(meant ?? issue.errors[0] ?? [])], isLeaf, path);
  });
}

function messageOf(place: Place, issue: Issue, fields: Fields): string {
  const w = words.id;
  const question = place.leaf ?? place.question;
  if (issue.code === 'unrecognized_keys') return w.wrong.surplus;
  if (issue.code === 'invalid_key') return w.wrong.key;
  if (isList(question)) return inList(place, question, issue, fields);
  const blank = typedIn(fields, place.field).trim() === '';
  if (issue.code === 'custom' && question.type !== 'choice') return w.instead(issue.message);
  const own = blank ? question.missing : question.right;
  return own ?? byType(question, blank, w) ?? w.instead(issue.message);
}

function inList(place: Place, question: FieldSpec, issue: Issue, fields: Fields): string {
  const w = words.id;
  if (place.line !== undefined) return w.line(place.line, issue.message);
  if (question.type === 'names' && place.field !== question.name) return w.wrong.name;
  const blank = typedIn(fields, place.field).trim() === '';
  return issue.code === 'too_small' && blank ? (question.missing ?? issue.message) : w.instead(issue.message);
}

function byType(question: FieldSpec, blank: boolean, { wrong }: DraftWords): string | undefined {
  switch (question.type) {
    case 'choice':
      return wrong.choose(question.options.map(([, label]) => label).join(', '));
    case 'absentable':
      return blank ? wrong.orAbsent : question.value === 'money' ? wrong.money : undefined;
    case 'date':
    case 'period':
    case 'moment':
    case 'number':
    case 'money':
    case 'key':
    case 'name':
      return wrong[question.type];
    default:
      return blank ? wrong.fill : undefined;
  }
}

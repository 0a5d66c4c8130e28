import { milestoneStates } from '../programmes/milestone-states.ts';
import { planWords } from '../programmes/plan-words.ts';
import type { Problem } from '../ui/field.tsx';
import { typedIn, type Fields, type FieldSpec } from './fields.ts';
import { questionsOf, type Kind } from './kinds.ts';
import { labelAt, placeOf, placesOf, type Place } from './place.ts';
import { words } from './words.ts';

/** A verb's refusal of one field, `points[2].to`, at the input of the form where it can be mended, and in its words. */
export function refusedAt(kind: Kind, fields: Fields, { field, message }: Problem): Problem {
  const questions = questionsOf(kind);
  const place = nameQuoted(questions, fields, message) ?? suffixed(questions, fields, pathOf(field));
  if (!place) return { field: '', message: words.id.instead(message) };
  const said = inWords(place.leaf ?? place.question, words.id.instead(message));
  return { field: place.field, message: words.id.problem(labelAt(place, fields), said) };
}

const pathOf = (name: string): (string | number)[] =>
  [...name.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, n, word = '']) => (n ? Number(n) - 1 : word));

// A name that the region does not have is mended where it was typed.
function nameQuoted(questions: FieldSpec[], fields: Fields, message: string): Place | undefined {
  const key = /^"([^"]+)"/.exec(message)?.[1];
  return placesOf(questions, fields).find(({ field, question, leaf }) => {
    const { type } = leaf ?? question;
    return (type === 'name' || type === 'names') && typedIn(fields, field).trim() === key;
  });
}

// A verb names a step of a plan from the plan's own beginning: `milestones[1].changes[2].due` is the form's `due`.
function suffixed(questions: FieldSpec[], fields: Fields, path: (string | number)[]): Place | undefined {
  for (let i = 0; i < path.length; i += 1) {
    const place = placeOf(questions, fields, path.slice(i));
    if (place) return place;
  }
  return undefined;
}

// Codes in quotes are said as the form says them.
function inWords(question: FieldSpec, message: string): string {
  const options = new Map<string, string>([
    ...milestoneStates.map((state): [string, string] => [state, planWords.id.states[state]]),
    ...(question.type === 'choice' ? question.options : []),
  ]);
  return message.replace(/"(\w+)"/g, (quote, code: string) => {
    const label = options.get(code);
    return label === undefined ? quote : `"${label}"`;
  });
}

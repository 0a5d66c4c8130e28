import { Refusal, type FieldProblem, type Say } from './refusal.ts';

/** Something in a content that stops it: where, and what the right value looks like. */
export interface Problem {
  path: readonly PropertyKey[];
  message: string;
}

/** `milestones[2].due`, counting from 1 as people do. */
export const nameOf = (path: readonly PropertyKey[]) =>
  path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

/** Refuses a content that has problems, each with its field. */
export function mustHold(problems: Problem[], say: Say): void {
  if (problems.length === 0) return;
  const fields: FieldProblem[] = problems.map(({ path, message }) => ({ field: nameOf(path), message }));
  throw new Refusal('invalid', say, fields);
}

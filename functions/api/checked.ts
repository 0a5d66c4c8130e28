import type * as z from 'zod';
import { refusals } from '../../src/ui/refusals.ts';
import { problemsIn } from '../core/issues.ts';
import type { Problem } from '../core/problem.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';

type Path = readonly PropertyKey[];

/** A checked body that still knows where each of its parts stands. */
export interface Checked<T> {
  data: T;
  /** As it came. */
  sent: unknown;
  problemAt: (path: Path, message: string) => FieldProblem;
}

/** Problems that are told at once. */
const TOLD = 100;

/** Checks a body by its schema; all that is wrong is refused together, each with its JSON path. */
export function checked<T>(sent: unknown, schema: z.ZodType<T>): Checked<T> {
  const result = schema.safeParse(sent);
  if (result.success) {
    const texts = textsIn(result.data);
    const problemAt = (path: Path, message: string) => ({
      field: jsonPath(path),
      message: unspoken(message, texts),
    });
    return { data: result.data, sent, problemAt };
  }
  const problems = problemsIn(result.error.issues, (path, keys) => [unknownColumns(sent, path, keys)]);
  throw new Refusal(
    'invalid',
    (w) => w.apiInvalid,
    problems.slice(0, TOLD).map(({ path, message }) => ({ field: jsonPath(path), message })),
  );
}

/** `$.milestones[2].due` (RFC 9535). Its names are those of a schema, never of what was sent. */
export const jsonPath = (path: Path): string =>
  `$${path.map((step, i) => (typeof step === 'number' ? `[${step}]` : named(step, path[i - 1]))).join('')}`;

// The weights of a plan are named by its author; all else by us.
const named = (step: PropertyKey, before: PropertyKey | undefined) =>
  before === 'weights' ? '' : `.${String(step)}`;

// What was sent is not repeated: columns that nobody knows are told by their places, from 1.
function unknownColumns(sent: unknown, path: Path, keys: string[]): Problem {
  const names = Object.keys(
    path.reduce((part, step) => (part as Record<PropertyKey, unknown>)[step], sent) ?? {},
  );
  const places = keys.slice(0, TOLD).map((key) => names.indexOf(key) + 1);
  return { path, message: refusals.id.apiColumns(places.join(', ')) };
}

function textsIn(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([value]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...textsIn(part)]));
}

// Messages of verbs quote the keys of things; where they stand is told anyway.
const unspoken = (message: string, texts: Set<string>) =>
  message.replace(/"([^"]*)"/g, (quoted, text: string) => (texts.has(text) ? refusals.id.apiHere : quoted));

import { refusals, type RefusalWords } from '../../src/ui/refusals.ts';

/** The closed set of ways in which the portal says no. */
export const refusalStatus = {
  invalid: 400,
  unauthenticated: 401,
  not_allowed: 403,
  not_found: 404,
  not_acceptable: 406,
  conflict: 409,
  outdated: 412,
  too_large: 413,
  unsupported: 415,
  reused: 422,
  too_many: 429,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** Where in a person's input something is wrong, and what the right value looks like. `line` counts from 1. */
export interface FieldProblem {
  field: string;
  message: string;
  line?: number;
}

/** Picks the words of a refusal, in the language of whoever asked. */
export type Say = (words: RefusalWords) => string;

/** A verb's "no", with a message that tells a person what to do. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  code: RefusalCode;
  fields: FieldProblem[];
  /** Of `too_many`: seconds after which it may be tried again. */
  again = 60;

  say: Say;

  /** A plain text is the command line's own voice; every other door's words stand in src/ui/refusals.ts. */
  constructor(code: RefusalCode, say: Say | string, fields: FieldProblem[] = []) {
    super(typeof say === 'string' ? say : say(refusals.id));
    this.say = typeof say === 'string' ? () => say : say;
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
  }
}

/** The first problem of each field. */
export const onePerField = (problems: FieldProblem[]): FieldProblem[] =>
  problems.filter(({ field }, at) => problems.findIndex((one) => one.field === field) === at);

/** The refusal that was thrown; whatever else was is thrown on. */
export function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

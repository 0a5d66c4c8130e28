/** The closed set of ways in which the portal says no. */
export const refusalStatus = {
  invalid: 400,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
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

/** A verb's "no", with a message that tells a person what to do. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  code: RefusalCode;
  fields: FieldProblem[];

  constructor(code: RefusalCode, message: string, fields: FieldProblem[] = []) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
  }
}

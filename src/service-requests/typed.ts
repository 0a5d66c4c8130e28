/** Names of the texts that the form of a report sends, besides the answers to a category's own questions. */
export const FIELDS = [
  'class',
  'service_code',
  'description',
  'incident_on',
  'area',
  'landmark',
  'position',
  'name',
  'phone',
  'email',
  'is_anonymous',
  'is_secret',
  'programme',
  'lapor_number',
] as const;
export type Field = (typeof FIELDS)[number];

/** The button that leads back to class and category, with everything typed; the other one shows all of them. */
export const CHANGE = { name: 'ganti', again: 'ya', all: 'semua' } as const;
/** Name of the field that carries the idempotency key. */
export const IDEMPOTENCY = 'idempotency';

/** A report as it was typed; what was not sent counts as empty. */
export interface TypedRequest {
  texts: Partial<Record<Field, string>>;
  /** Answers to the category's own questions by their code; a list with several answers has one for each. */
  answers: Record<string, string[]>;
}

const ANSWER = 'attribute.';

/** The name of the input that asks a category's own question. */
export const answerName = (code: string) => ANSWER + code;

/** Sorts the fields of a sent form into a report; fields of other names are ignored. */
export function typedFrom(sent: readonly (readonly [name: string, value: string])[]): TypedRequest {
  const typed: TypedRequest = { texts: {}, answers: Object.create(null) as Record<string, string[]> };
  for (const [name, value] of sent) {
    if (isField(name)) typed.texts[name] ??= value;
    else if (name.startsWith(ANSWER)) (typed.answers[name.slice(ANSWER.length)] ??= []).push(value);
  }
  return typed;
}

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

/** The same report as the fields of a form, to be carried to the next page. */
export const sentFrom = ({ texts, answers }: TypedRequest): [name: string, value: string][] => [
  ...FIELDS.flatMap((name): [string, string][] => (texts[name] ? [[name, texts[name]]] : [])),
  ...Object.entries(answers).flatMap(([code, values]) =>
    values.map((value): [string, string] => [answerName(code), value]),
  ),
];

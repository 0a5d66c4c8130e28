import { IDEMPOTENCY } from '../service-requests/typed.ts';

export { IDEMPOTENCY };

/** Names of the texts that the form of feedback sends. The first four say of what, the others what. */
export const FIELDS = ['jenis', 'program', 'tonggak', 'kabar', 'seen', 'seen_on', 'area', 'body'] as const;
export type Field = (typeof FIELDS)[number];

/** What the address of the form may say: the kind, and of what. */
export const ASKED = ['jenis', 'program', 'tonggak', 'kabar'] as const;
export type Asked = { [K in (typeof ASKED)[number]]?: string };

/** Feedback as it was typed; what was not sent counts as empty. */
export type TypedFeedback = Partial<Record<Field, string>>;

/** Sorts the fields of a sent form, the first of each; fields of other names are ignored. */
export function typedFrom(sent: readonly (readonly [name: string, value: string])[]): TypedFeedback {
  const typed: TypedFeedback = {};
  for (const [name, value] of sent)
    if ((FIELDS as readonly string[]).includes(name)) typed[name as Field] ??= value;
  return typed;
}

/** The form, with what is known already. */
export const formAddress = (region: string, asked: Asked = {}) => {
  const query = new URLSearchParams(
    ASKED.flatMap((name) => (asked[name] ? [[name, asked[name]] as [string, string]] : [])),
  );
  return `/${region}/masukan/tulis/${query.size > 0 ? `?${query}` : ''}`;
};

import type { Problem } from '../ui/field.tsx';
import { questionsOf, specOf, type ContentOf, type Kind } from './kinds.ts';
import { typedIn, type Fields, type FieldSpec } from './fields.ts';
import { placed, type Placed } from './issues.ts';
import { labelAt, placesOf } from './place.ts';
import { read } from './read.ts';
import { words } from './words.ts';

/** A content as its schema wants it, or everything that keeps a form from being one. */
export type Parsed<K extends Kind> = { content: ContentOf<K> } | { problems: Problem[] };

/** Reads a form; each problem stands at the input where it was typed, one at most for each. */
export function parse<K extends Kind>(kind: K, fields: Fields): Parsed<K> {
  const questions = questionsOf(kind);
  const { raw, unread } = read(questions, fields);
  const result = specOf(kind).schema.safeParse(raw);
  if (result.success && unread.length === 0) return { content: result.data as ContentOf<K> };
  const illegible = unread.map(({ wrong, ...place }) => ({ place, message: wrong(words.id.wrong) }));
  const found = [...illegible, ...placed(questions, fields, result.error?.issues ?? [])];
  return { problems: told(withoutIdleKeys(found, fields), fields, questions) };
}

// A key that we make comes by itself as soon as that is mended from which it is made.
function withoutIdleKeys(found: Placed[], fields: Fields): Placed[] {
  const idle = ({ place }: Placed) =>
    (place.leaf ?? place.question).type === 'key' && typedIn(fields, place.field).trim() === '';
  const others = found.filter((one) => !idle(one));
  return others.length > 0 ? others : found;
}

function told(found: Placed[], fields: Fields, questions: FieldSpec[]): Problem[] {
  // A list stands where its first row does.
  const drawn = placesOf(questions, fields).flatMap(({ field, question }) => [question.name, field]);
  const order = new Map(drawn.map((name, i) => [name, i] as const).toReversed());
  const first = [...Map.groupBy(found, ({ place }) => place.field).values()].flatMap((same) =>
    same.slice(0, 1),
  );
  return first
    .toSorted((a, b) => (order.get(a.place.field) ?? 0) - (order.get(b.place.field) ?? 0))
    .map(({ place, message }) => ({
      field: place.field,
      message: words.id.problem(labelAt(place, fields), message),
    }));
}

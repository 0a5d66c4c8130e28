import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { fieldsIn, isList } from '../src/drafts/fields.ts';
import { kinds, specOf, type Kind } from '../src/drafts/kinds.ts';
import { Correction } from '../src/updates/schema.ts';

/** What the portal fills in itself, of a file that is shown. */
const FILLED = ['evidence.type', 'evidence.bytes', 'evidence.width', 'evidence.height'];

/** What is written in a form of its own, such as what is said of a plan after its first publication. */
const ELSEWHERE: Partial<Record<Kind, string[]>> = {
  schedule: ['milestones.changes', 'revisions'],
  revision: ['add.changes'],
  update: FILLED,
  correction: FILLED,
};

type Def = {
  type: string;
  innerType: z.ZodType;
  element: z.ZodType;
  valueType: z.ZodType;
  options: z.ZodType[];
};

/** The names of all leaves of a schema: `points.value`, `subject.kind`, `weights`. */
function leavesOf(schema: z.ZodType, name = ''): string[] {
  const def = (schema as unknown as { def: Def }).def;
  if (['optional', 'nullable', 'default'].includes(def.type)) return leavesOf(def.innerType, name);
  if (def.type === 'array') return leavesOf(def.element, name);
  if (def.type === 'union') return [...new Set(def.options.flatMap((one) => leavesOf(one, name)))];
  if (def.type === 'record') return [`${name}.key`, ...leavesOf(def.valueType, `${name}.weight`)];
  if (def.type !== 'object') return [name];
  return Object.entries((schema as z.ZodObject).shape).flatMap(([field, inside]) =>
    leavesOf(inside, name ? `${name}.${field}` : field),
  );
}

const questionsOf = (kind: Kind) =>
  fieldsIn(specOf(kind)).flatMap((question) =>
    isList(question) && question.type === 'rows'
      ? question.fields.map((leaf) => `${question.name}.${leaf.name}`)
      : [question.name],
  );

const isElsewhere = (kind: Kind, leaf: string) =>
  (ELSEWHERE[kind] ?? []).some((name) => leaf === name || leaf.startsWith(`${name}.`));

describe('every field of a schema has its question in the form', () => {
  it.each(Object.keys(kinds) as Kind[])('of a %s, and no question asks for anything else', (kind) => {
    const leaves = leavesOf(specOf(kind).schema).filter((leaf) => !isElsewhere(kind, leaf));
    expect(leaves.length).toBeGreaterThan(4);
    expect(questionsOf(kind).toSorted()).toEqual([...new Set(leaves)].toSorted());
  });

  it('of a correction, as it is told to the verb', () => {
    const leaves = leavesOf(Correction).filter((leaf) => leaf !== 'region' && !FILLED.includes(leaf));
    expect(questionsOf('correction').toSorted()).toEqual(leaves.toSorted());
  });

  it('and each name stands once', () => {
    for (const kind of Object.keys(kinds) as Kind[])
      expect(new Set(questionsOf(kind)).size, kind).toBe(questionsOf(kind).length);
  });
});

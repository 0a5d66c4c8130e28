import fc from 'fast-check';
import type * as z from 'zod';
import { kinds, type ContentOf, type Kind } from '../../src/drafts/kinds.ts';
import { period } from '../../src/ui/period-schema.ts';
import { isoDate, key, printedTime, webAddress } from '../../src/ui/schema.ts';
import { scales } from '../../src/assessments/schema.ts';
import { sha256Hex } from '../../src/evidence/schema.ts';
import { writtenProof, type EvidenceItem } from '../../src/updates/schema.ts';

type Raw = Record<string, unknown>;

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const near = fc
  .integer({ min: 8000, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const keys = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?$/);
const named = fc.oneof(keys, fc.constantFrom('constructor', 'tostring', '0', 'valueof'));

const byName = new Map<unknown, fc.Arbitrary<string>>([
  [isoDate, day],
  [key, named],
  [
    period,
    fc.oneof(
      near,
      near.map((d) => d.slice(0, 7)),
      near.map((d) => d.slice(0, 4)),
      fc.constant('2026-Q3'),
    ),
  ],
  [
    printedTime,
    fc.oneof(
      near,
      near.map((d) => `${d}T09:05`),
    ),
  ],
  [sha256Hex, fc.stringMatching(/^[0-9a-f]{64}$/)],
  [webAddress, keys.map((name) => `https://contoh.example/${name}?a=1&b="2"`)],
]);

/** Contents of the shape of a schema; rules between its fields are not kept. */
export function shaped(schema: z.ZodType): fc.Arbitrary<unknown> {
  const known = byName.get(schema);
  if (known) return known;
  const { def } = schema as z.ZodType & { def: { type: string; innerType: z.ZodType } };
  switch (def.type) {
    case 'optional':
      return fc.oneof(fc.constant(undefined), shaped(def.innerType));
    case 'nullable':
      return fc.oneof(fc.constant(null), shaped(def.innerType));
    case 'default':
      return shaped(def.innerType);
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries((schema as z.ZodObject).shape).map(([name, inside]) => [name, shaped(inside)]),
        ),
      );
    case 'array':
      return fc.array(shaped((schema as z.ZodArray<z.ZodType>).element), { minLength: 1, maxLength: 4 });
    case 'union':
      return fc.oneof(...(schema as z.ZodUnion<z.ZodType[]>).options.map(shaped));
    case 'enum':
      return fc.constantFrom(...(schema as z.ZodEnum).options);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numbers(schema as z.ZodNumber);
    case 'string':
      return texts(schema as z.ZodString);
    default:
      return fc.constant({});
  }
}

const numbers = ({ isInt, minValue, maxValue }: z.ZodNumber): fc.Arbitrary<number> =>
  isInt
    ? fc.integer({ min: Number(minValue), max: Number(maxValue) })
    : fc.oneof(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: -1e9, max: 1e9 }).map((n) => Number((n / 1000).toFixed(3))),
        fc.constantFrom(0.000001, 999_999_999_999, -12.5),
      );

const hostile = [
  '"><script>alert(1)</script>',
  '\u202Eterbalik\u202C',
  'O\'Neil & "co"',
  '=1+1',
  '__proto__',
  'lampu 🏮 ꦲꦤ é',
  'a.b.0.c',
];

// Made once: an alphabet of all letters takes seconds to make, for each string anew.
const letters = fc.string({ maxLength: 20 });

function texts(schema: z.ZodString): fc.Arbitrary<string> {
  const text = fc.oneof(letters, fc.constantFrom(...hostile), fc.constant('satu\n\n- dua\n tiga'));
  return text.map((one) => one.trim()).filter((one) => schema.safeParse(one).success);
}

const whole = (sum: number, parts: number) => [...Array(parts - 1).fill(0), sum] as number[];
const unique = (rows: Raw[]) => rows.map((row, i) => ({ ...row, key: `k${i}` }));
const weighed = (rows: Raw[]) =>
  unique(rows).map((row, i) => ({ ...row, weight: whole(100, rows.length)[i] }));
const inOrder = (rows: Raw[] | undefined) =>
  rows?.map((row, i) => ({
    ...row,
    as_of: `2099-01-${10 + i}`,
    ...('due' in row ? { due: `21${i}`.padEnd(4, '0') } : {}),
  }));

// Each proof is a page or a file, as its author writes it.
function proven(raw: Raw): Raw {
  const evidence = (raw.evidence as EvidenceItem[] | undefined)?.map((item, i) => {
    const { url, file, ...rest } = item;
    return writtenProof({
      ...rest,
      ...(i % 2 === 0 || !file ? { url: url ?? 'https://contoh.example/' } : { file }),
    });
  });
  return { ...raw, evidence };
}

// What keeps the rules between the fields of each kind.
const fitting: Partial<Record<Kind, (raw: Raw) => Raw>> = {
  method: (raw) => ({ ...raw, valid_to: null, weights: weighed(raw.weights as Raw[]) }),
  schedule: (raw) => ({
    ...raw,
    milestones: weighed(raw.milestones as Raw[]).map((m) => ({ ...m, changes: [] })),
    revisions: [],
  }),
  revision: (raw) => {
    const add = unique(raw.add as Raw[]).map((m) => ({ ...m, changes: [] }));
    return {
      ...raw,
      add,
      weights: { constructor: 40, lama: 60, ...Object.fromEntries(add.map((m) => [m.key, 0])) },
    };
  },
  milestone: (raw) => {
    const dated = raw.action === 'meet' || raw.action === 'meetPartly';
    return {
      ...raw,
      due: raw.action === 'move' ? '2027-Q1' : null,
      date: dated ? '2026' : null,
      reason: 'karena lelang',
    };
  },
  indicator: (raw) => ({
    ...raw,
    method: 'm',
    points: (raw.points as Raw[]).map((p, i) => ({
      ...p,
      kind: i === 0 ? 'baseline' : 'actual',
      from: `202${i}-01-01`,
      to: `202${i}-12-31`,
      value: i + 1,
    })),
  }),
  commitment: (raw) => ({
    ...raw,
    made_on: '2020-01-01',
    due: null,
    moves: (raw.moves as Raw[] | undefined)
      ?.slice(0, 1)
      .map((m) => ({ ...m, due: '2100', as_of: '2026-01-01' })),
    outcomes: inOrder(raw.outcomes as Raw[]),
  }),
  assessment: (raw) => ({ ...raw, rating: scales[raw.scale as keyof typeof scales][0] }),
  update: proven,
  correction: proven,
};

/** Contents of a kind that its schema accepts, as it keeps them. */
export const contentsOf = <K extends Kind>(kind: K): fc.Arbitrary<ContentOf<K>> =>
  shaped(kinds[kind].schema)
    .map((raw) => kinds[kind].schema.safeParse((fitting[kind] ?? ((same) => same))(raw as Raw)))
    .filter((result) => result.success)
    .map(({ data }) => data as ContentOf<K>);

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RegionContent } from '../src/regions/schema.ts';
import { correctedParts, partChanges } from '../src/versions/parts.ts';
import { regionParts } from '../src/versions/region-parts.ts';

/** What no reader is told of when it changes, each with its reason. */
const UNTOLD = new Map([
  ['demo', 'the code 00.00 says the same'],
  ['province.code', 'the first two numbers of the region’s own code'],
  ['reason', 'it tells why, and is told beside every change'],
  ['dimension_sets.dimensions.key', 'an address; the dimension is called by its label'],
  ['plans.key', 'it tells plans apart; another key is another plan'],
]);

const said = { as_of: '2025-02-20', said_by: 'Bupati Uji', source: 'koran' };
const whole = {
  code: '99.01',
  name: 'Kota Uji',
  kind: 'kota',
  province: { code: '99', name: 'Provinsi Uji' },
  time_zone: 'Asia/Jakarta',
  demo: false,
  hosts: ['uji.go.id'],
  reason: 'salah salin',
  vision: [
    {
      valid_from: '2025-02-20',
      valid_to: '2026-02-20',
      statement: 'Kota terang.',
      quote: 'terang',
      terms: [{ term: 'Terang', definition: 'lampunya menyala' }],
      note: 'salah ketik',
      ...said,
    },
  ],
  dimension_sets: [
    {
      valid_from: '2025-02-20',
      valid_to: '2026-02-20',
      dimensions: [{ key: 'living', label: 'Smart Living' }],
      ...said,
    },
  ],
  stage_ladder: [{ stage: 'bimtek_1', statement: 'Bimtek.', quote: 'tahap pertama', ...said }],
  plans: [
    {
      key: 'induk',
      title: 'Masterplan',
      period_start: 2025,
      period_end: 2029,
      quote: 'sudah selesai',
      legal_forms: [{ form: 'draft', number: 'Nomor 1', quote: 'rancangan', ...said }],
      reviews: [
        { state: 'never', statement: 'Belum.', quote: 'belum pernah', organisation: 'kampus', ...said },
      ],
      ...said,
    },
  ],
  office_terms: [
    { office: 'Wali Kota Uji', person_name: 'Nama Uji', from: '2021-02-26', to: '2025-02-20', ...said },
  ],
};

type Path = (string | number)[];
const leaves = (value: unknown, path: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, one]) =>
        leaves(one, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [path];
const nameOf = (path: Path) => path.filter((step) => typeof step === 'string').join('.');

/** Every field that a region's file may have, but for what residents report, which is kept on its own. */
function fieldsOf(schema: z.core.JSONSchema.JSONSchema, path: string[] = []): string[] {
  const one = schema.anyOf?.find((shape) => (shape as { type?: string }).type !== 'null') ?? schema;
  const { items, properties } = one as z.core.JSONSchema.JSONSchema;
  if (items) return fieldsOf(items as z.core.JSONSchema.JSONSchema, path);
  if (!properties) return [path.join('.')];
  return Object.entries(properties)
    .filter(([key]) => key !== 'reporting')
    .flatMap(([key, shape]) => fieldsOf(shape as z.core.JSONSchema.JSONSchema, [...path, key]));
}

const OTHER: Record<string, string> = {
  kota: 'kabupaten',
  'Asia/Jakarta': 'Asia/Makassar',
  bimtek_1: 'bimtek_2',
  draft: 'perda',
  never: 'done',
};

function otherwise(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  return /^\d{4}-/.test(text) ? '2025-03-01' : (OTHER[text] ?? `${text} lain`);
}

/** The file with one leaf said otherwise. */
function changed(path: Path): RegionContent {
  const copy = structuredClone(whole) as never;
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as typeof at;
  at[path.at(-1)!] = otherwise(at[path.at(-1)!]);
  return copy;
}

const parts = (content: unknown) => regionParts(content as RegionContent, {});
const renamed = (path: Path) =>
  partChanges(parts(whole), parts(changed(path))).map(({ before, after }) => [before, after]);

describe('every fact of a region’s file', () => {
  it('is in the sample that the following looks at', () => {
    const schema = z.toJSONSchema(RegionContent, { io: 'input', unrepresentable: 'any' });
    const sample = new Set(leaves(whole).map(nameOf));
    expect([...sample].toSorted()).toEqual(fieldsOf(schema).toSorted());
  });

  const facts = leaves(whole).map((path) => [nameOf(path), path] as const);
  it.each(facts.filter(([name]) => !UNTOLD.has(name)))(
    'is told when it changes, and asks for a reason: %s',
    (_, path) => {
      expect(partChanges(parts(whole), parts(changed(path))).length).toBeGreaterThan(0);
      expect(correctedParts(parts(whole), parts(changed(path))).length).toBeGreaterThan(0);
    },
  );
});

describe('what is called otherwise', () => {
  it('is one fact that changed: the holder of an office, the title of a plan', () => {
    expect(renamed(['office_terms', 0, 'person_name'])).toEqual([['Nama Uji', 'Nama Uji lain']]);
    expect(renamed(['plans', 0, 'title'])).toEqual([['Masterplan', 'Masterplan lain']]);
  });
});

describe('a second of one day', () => {
  it.each(['legal_forms', 'reviews'] as const)(
    'of the %s of a plan corrects nothing of the first',
    (list) => {
      const [plan] = whole.plans;
      const more = { ...plan, [list]: [...plan![list], { ...plan![list][0], said_by: 'Orang lain' }] };
      expect(correctedParts(parts(whole), parts({ ...whole, plans: [more] }))).toEqual([]);
      expect(partChanges(parts(whole), parts({ ...whole, plans: [more] })).length).toBeGreaterThan(2);
    },
  );
});

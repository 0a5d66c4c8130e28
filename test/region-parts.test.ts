import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { RegionContent } from '../src/regions/schema.ts';
import { correctedParts, partChanges } from '../src/versions/parts.ts';
import { regionParts } from '../src/versions/region-parts.ts';

// A file that says everything once.
const said = { as_of: '2025-02-20', said_by: 'Wali Kota Uji', source: 'koran' };
const quoted = { quote: 'apa adanya', ...said };
const form = { form: 'draft' as const, number: 'Nomor 1', ...quoted };
const FULL: RegionContent = {
  code: '99.01',
  name: 'Kota Uji',
  kind: 'kota',
  time_zone: 'Asia/Jakarta',
  demo: false,
  province: { code: '99', name: 'Provinsi Uji' },
  hosts: ['uji.go.id'],
  vision: [
    {
      valid_from: '2025-02-20',
      valid_to: '2026-02-20',
      statement: 'Kota terang',
      note: 'catatan',
      terms: [{ term: 'Terang', definition: 'berlampu' }],
      ...quoted,
    },
  ],
  dimension_sets: [
    {
      valid_from: '2025-02-20',
      valid_to: '2026-02-20',
      ...said,
      dimensions: [{ key: 'living', label: 'Smart Living' }],
    },
  ],
  stage_ladder: [{ stage: 'bimtek_1', statement: 'Bimtek pertama', ...quoted }],
  plans: [
    {
      key: 'induk',
      title: 'Induk',
      period_start: 2025,
      period_end: 2029,
      legal_forms: [form],
      ...quoted,
      reviews: [{ state: 'never', statement: 'Belum direviu', organisation: 'dinas', ...quoted }],
    },
  ],
  office_terms: [
    { office: 'Wali Kota Uji', person_name: 'Nama Uji', from: '2025-02-20', to: '2026-02-20', ...said },
  ],
};
// What is no fact of a region, and why it is not told as one.
const NOT_TOLD = {
  demo: 'its code says it',
  reason: 'why something is corrected stands beside what is',
  reporting: 'what residents can report is kept on its own, and is no part of a version',
};

type Schema = z.core.$ZodType & { def: Record<string, never>; shape?: Record<string, Schema> };

/** Every leaf of a schema by its path, with another value that it may have. */
function leaves({ def, shape }: Schema, path: string[] = []): [path: string[], options?: string[]][] {
  if (shape) return Object.entries(shape).flatMap(([name, of]) => leaves(of, [...path, name]));
  if (def.element) return leaves(def.element, [...path, '0']);
  if (def.innerType) return leaves(def.innerType, path);
  return [[path, def.entries && Object.values(def.entries)]];
}

const LEAVES = leaves(RegionContent as never).filter(([[first = '']]) => !Object.hasOwn(NOT_TOLD, first));

const other = (value: unknown, options?: string[]) => {
  if (options) return options.find((one) => one !== value);
  if (typeof value === 'number') return value + 1;
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? '2024-01-01' : `${String(value)}x`;
};

/** The same file with another value at a path. */
function changed(content: RegionContent, path: string[], change: (value: unknown) => unknown) {
  const copy = structuredClone(content);
  const last = path.at(-1)!;
  const holder = path.slice(0, -1).reduce((at, name) => at[name] as never, copy as Record<string, unknown>);
  holder[last] = change(holder[last]);
  return copy;
}

const parts = (content: RegionContent) => regionParts(content, {});
const told = (before: RegionContent, after: RegionContent) => partChanges(parts(before), parts(after));

describe('what a region file says', () => {
  it.each(LEAVES)('is watched to its last leaf: %j', (path, options) => {
    const after = changed(FULL, path, (value) => {
      expect(value, 'the whole file has it').toBeDefined();
      return other(value, options);
    });
    expect(correctedParts(parts(FULL), parts(after))).not.toEqual([]);
    expect(told(FULL, after)).not.toEqual([]);
  });

  it('is told in words, never as nothing, and nothing else is told', () => {
    for (const name of Object.keys(NOT_TOLD)) {
      expect(Object.keys(RegionContent.shape)).toContain(name);
      expect(
        told(
          FULL,
          changed(FULL, [name], () => 'lain'),
        ),
      ).toEqual([]);
    }
  });

  it.each([
    [['office_terms', '0', 'person_name'], 'Wali Kota Uji, Lain 20 Februari 2025, nama', 'Nama Uji'],
    [['plans', '0', 'title'], 'Lain, judul', 'Induk'],
    [['kind'], 'Jenis', 'kota'],
    [['province', 'name'], 'Provinsi', 'Provinsi Uji'],
  ])('is one fact before and after where a word of it is corrected: %j', (path, what, before) => {
    const after = changed(FULL, path, () => 'Lain');
    expect(told(FULL, after)).toMatchObject([{ what, before, after: 'Lain' }]);
  });

  const vision = FULL.vision[0]!;
  const term = FULL.office_terms![0]!;
  const day = { before: '20 Februari 2025', after: '1 Maret 2025', corrected: true };

  it.each([
    [{ vision: [{ ...vision, valid_from: '2025-03-01' }] }, 'Visi 1 Maret 2025, mulai berlaku'],
    [
      { dimension_sets: [{ ...FULL.dimension_sets[0]!, valid_from: '2025-03-01' }] },
      'Dimensi 1 Maret 2025, mulai berlaku',
    ],
    [
      { office_terms: [{ ...term, from: '2025-03-01' }] },
      'Wali Kota Uji, Nama Uji 1 Maret 2025, mulai menjabat',
    ],
  ])('is one corrected row where only its first day was put right: %j', (change, what) => {
    const after = { ...FULL, ...change } as RegionContent;
    expect(told(FULL, after)).toMatchObject([{ what, ...day }]);
    expect(correctedParts(parts(FULL), parts(after))).toHaveLength(1);
  });

  it('keeps what else was corrected with a first day, each in its own row', () => {
    const after = { ...FULL, office_terms: [{ ...term, from: '2025-03-01', to: null }] };
    expect(told(FULL, after)).toMatchObject([
      { what: 'Wali Kota Uji, Nama Uji 1 Maret 2025, mulai menjabat', ...day },
      {
        what: 'Wali Kota Uji, Nama Uji 20 Februari 2025, akhir jabatan',
        before: '20 Februari 2026',
        after: null,
      },
    ]);
  });

  it('is another thing where another came besides, or two are alike', () => {
    const later = { ...vision, valid_from: '2026-02-21', valid_to: null };
    expect(correctedParts(parts(FULL), parts({ ...FULL, vision: [vision, later] }))).toEqual([]);
    const gone = told(FULL, { ...FULL, vision: [{ ...later, valid_from: '2025-03-01' }, later] });
    expect(gone).toContainEqual(
      expect.objectContaining({ what: 'Visi 20 Februari 2025, bunyi', before: 'Kota terang', after: null }),
    );
    const another = told(FULL, {
      ...FULL,
      vision: [{ ...vision, valid_from: '2025-03-01', statement: 'Lain' }],
    });
    expect(another).toContainEqual(
      expect.objectContaining({ what: 'Visi 1 Maret 2025, bunyi', before: null, after: 'Lain' }),
    );
  });

  it('is joined by a second of the same day, and that corrects nothing', () => {
    const [plan, rung] = [FULL.plans[0]!, FULL.stage_ladder[0]!];
    const second = { ...form, form: 'perda' as const };
    const after = {
      ...FULL,
      stage_ladder: [rung, { ...rung, statement: 'Lain' }],
      plans: [
        {
          ...plan,
          legal_forms: [form, second],
          reviews: [...plan.reviews, { ...plan.reviews[0]!, state: 'done' }],
        },
      ],
    } as RegionContent;
    expect(correctedParts(parts(FULL), parts(after))).toEqual([]);
    expect(told(FULL, after)).toContainEqual(
      expect.objectContaining({
        what: 'Induk, bentuk hukum 20 Februari 2025 (2), bentuk',
        before: null,
        after: 'peraturan daerah',
      }),
    );
  });
});

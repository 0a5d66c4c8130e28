import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, recordOf, typedChanges } from '../src/drafts/changes.ts';
import { kinds, type Kind } from '../src/drafts/kinds.ts';
import { correctable, correctionOf } from '../src/drafts/kinds/correction.ts';
import { parse } from '../src/drafts/parse.ts';
import { refusedAt } from '../src/drafts/refused.ts';
import { amendmentOf } from '../src/drafts/unparse.ts';
import { Budget } from '../src/programmes/budget-schema.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import { stable } from '../src/ui/stable.ts';
import { UpdateContent } from '../src/updates/schema.ts';
import { contentsOf } from './edge/draft-contents.ts';

const lists = { sources: [{ key: 'koran', label: 'Harian Uji' }] };

const budget = Budget.parse({
  key: 'lampu-2025',
  programme: 'lampu',
  fiscal_year: 2025,
  amount: 600_000_000,
  funds: 'APBD',
  as_of: '2025-06-30',
  source: 'koran',
});

const indicator = Indicator.parse({
  key: 'lampu-menyala',
  programme: 'lampu',
  title: 'Lampu menyala',
  unit: 'unit',
  points: [
    { kind: 'baseline', from: '2025-01-01', to: '2025-06-30', value: 3, source: 'koran' },
    { kind: 'actual', from: '2025-07-01', to: '2025-12-31', value: 12, source: 'koran' },
  ],
});

const update = UpdateContent.parse({
  key: 'lampu-baru',
  title: 'Dua belas lampu menyala',
  body: 'Dua belas lampu.',
  event_date: '2026-03-04',
  author: 'dinas',
  sources: ['koran'],
});

/** A content without its name and its reason. */
function bare(kind: Kind, content: Record<string, unknown>) {
  const { reason: _, [kinds[kind].key]: __, ...rest } = content;
  return rest;
}

describe('what changes', () => {
  it('is said in words: money, days, choices, names, absences', () => {
    const after = {
      ...budget,
      amount: 'not_published' as const,
      status: 'committed' as const,
      approved_on: '2025-07-01',
      source: 'lain',
      reason: 'angka ditarik',
    };
    expect(changesOf('budget', budget, after, lists)).toMatchObject([
      {
        what: 'Jumlah',
        before: 'Rp600.000.000',
        after: 'belum dipublikasikan',
        raw: { field: 'amount', from: 600_000_000, to: 'not_published' },
      },
      { what: 'Ketetapan', before: null, after: 'sudah ditetapkan' },
      { what: 'Ditetapkan', before: null, after: '1 Juli 2025' },
      { what: 'Sumber', before: 'Harian Uji', after: 'lain', whole: true },
      { what: 'Alasan perubahan', before: null, after: 'angka ditarik' },
    ]);
  });

  it('is said of each row: what came, what went, what became different', () => {
    const [baseline, actual] = indicator.points;
    const points = [
      { ...baseline!, value: 4 },
      { ...actual!, from: '2025-08-01' },
    ];
    expect(changesOf('indicator', indicator, { ...indicator, points }, lists)).toMatchObject([
      {
        what: 'Nilai awal 1 Januari 2025 sampai 30 Juni 2025, Angka',
        before: '3',
        after: '4',
        moved: 'naik 1 (33,3%)',
        raw: {
          field: 'points.value',
          row: { kind: 'baseline', from: '2025-01-01', to: '2025-06-30' },
          from: 3,
          to: 4,
        },
      },
      {
        what: 'Nilai',
        before: 'nilai nyata 1 Juli 2025 sampai 31 Desember 2025: 12 unit (Harian Uji)',
        after: null,
      },
      {
        what: 'Nilai',
        before: null,
        after: 'nilai nyata 1 Agustus 2025 sampai 31 Desember 2025: 12 unit (Harian Uji)',
      },
    ]);
  });

  it('is told too when rows only stand in another order', () => {
    const points = indicator.points.toReversed();
    expect(changesOf('indicator', indicator, { ...indicator, points })).toMatchObject([
      { what: 'Urutan nilai' },
    ]);
  });

  it('of an update is what its correction tells the verb', () => {
    const fields = {
      ...amendmentOf('correction', correctable(update)),
      event_date: '2026-03-05',
      reason: 'salah kutip',
    };
    const read = parse('correction', fields);
    if (!('content' in read)) throw new Error(JSON.stringify(read));
    expect(correctionOf('kota-uji', update, read.content)).toEqual({
      region: 'kota-uji',
      update: 'lampu-baru',
      reason: 'salah kutip',
      event_date: '2026-03-05',
    });
    expect(changesOf('correction', update, read.content)).toMatchObject([
      { what: 'Tanggal peristiwa', before: '4 Maret 2026', after: '5 Maret 2026', corrected: true },
      { what: 'Alasan koreksi', before: null, after: 'salah kutip' },
    ]);
  });

  it.each(Object.keys(kinds).filter((kind) => !['milestone', 'revision'].includes(kind)) as Kind[])(
    'of a %s is nothing when it is the same, and something when it is not',
    (kind) => {
      fc.assert(
        fc.property(contentsOf(kind), contentsOf(kind), (one, other) => {
          expect(changesOf(kind, one, one as never)).toEqual([]);
          const same = stable(bare(kind, one as never)) === stable(bare(kind, other as never));
          const changes = changesOf(kind, one, other as never);
          expect(changes.length === 0).toBe(same);
          for (const { before, after } of changes) expect(before ?? after).toEqual(expect.any(String));
          expect(recordOf(kind, one as never).length).toBeGreaterThan(1);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('in two forms that cannot be read yet is told as it was typed', () => {
    const mine = { title: 'Judul saya', event_date: 'kapan', 'sources.0': 'a' };
    expect(typedChanges('update', { ...mine, title: 'Judul lain', 'sources.1': 'b' }, mine)).toEqual([
      { what: 'Judul', before: 'Judul lain', after: 'Judul saya' },
      { what: 'Sumber', before: 'b', after: null },
    ]);
  });
});

describe('what a verb refuses stands where it can be mended', () => {
  const typed = {
    programme: 'lampu',
    'points.3.source': 'koran',
    'points.5.source': 'asing',
    'points.5.to': '2099-01-01',
  };

  it.each([
    [
      'indicator',
      'points[2].to',
      'nilai nyata',
      { field: 'points.5.to', message: 'Nilai 2, sampai tanggal: nilai nyata' },
    ],
    [
      'indicator',
      'source',
      '"asing" belum ada',
      { field: 'points.5.source', message: 'Nilai 2, sumber: "asing" belum ada' },
    ],
    [
      'milestone',
      'milestones[1].changes[2].due',
      'sudah lewat',
      { field: 'due', message: 'Tenggat baru: sudah lewat' },
    ],
    [
      'milestone',
      'milestones[1].changes[2].action',
      '"move" tidak mungkin setelah "met"',
      { field: 'action', message: 'Yang terjadi: "tenggatnya dipindah" tidak mungkin setelah "terpenuhi"' },
    ],
    ['budget', 'entah', 'apa', { field: '', message: 'apa' }],
  ] as const)('%s: %s', (kind, field, message, expected) => {
    expect(refusedAt(kind, typed, { field, message })).toEqual(expected);
  });
});

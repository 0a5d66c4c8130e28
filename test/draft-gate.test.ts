import { describe, expect, it } from 'vitest';
import { jumps } from '../src/drafts/causes.ts';
import { gateOf, progressProblem } from '../src/drafts/gate.ts';
import { correctable } from '../src/drafts/kinds/correction.ts';
import { parse } from '../src/drafts/parse.ts';
import { Budget } from '../src/programmes/budget-schema.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import { ProgrammeContent } from '../src/programmes/schema.ts';
import { UpdateContent } from '../src/updates/schema.ts';

const TODAY = '2026-11-25';

const programme = (value: number, unit = 'titik') =>
  ProgrammeContent.parse({
    key: 'lampu',
    title: 'Lampu',
    known_since: '2025-01-01',
    sources: ['koran'],
    figures: [{ key: 'titik', label: 'Jumlah titik', value, unit, as_of: '2025-01-01', source: 'koran' }],
  });

const indicator = (value: number, { ascending = true, unit = 'unit' } = {}) =>
  Indicator.parse({
    key: 'x',
    programme: 'lampu',
    title: 'Lampu menyala',
    unit,
    ascending,
    points: [
      { kind: 'actual', from: '2025-01-01', to: '2025-12-31', value: 50, source: 'koran' },
      { kind: 'actual', from: '2026-01-01', to: '2026-06-30', value, source: 'koran' },
    ],
  });

const before = ({ points, ...rest }: Indicator) => ({ ...rest, points: points.slice(0, 1) });

const budget = (amount: number | 'unknown', over = {}) =>
  Budget.parse({
    key: 'b',
    programme: 'lampu',
    fiscal_year: 2025,
    amount,
    funds: 'APBD',
    as_of: '2025-01-01',
    source: 'koran',
    ...over,
  });

const asked = (says: string) => [{ field: 'reason', message: expect.stringContaining(says) }];

describe('the gate asks for a public reason', () => {
  it.each([
    [
      'a figure of a programme falls',
      'programme',
      programme(15),
      programme(12),
      'Jumlah titik turun dari 15 titik menjadi 12 titik',
    ],
    [
      'a share jumps',
      'programme',
      programme(20, 'persen'),
      programme(51, 'persen'),
      'dari 20% menjadi 51%, lebih dari 30 poin',
    ],
    [
      'a budget falls',
      'budget',
      budget(600_000_000),
      budget(450_000_000),
      'turun dari Rp600.000.000 menjadi Rp450.000.000',
    ],
    ['an indicator falls', 'indicator', before(indicator(0)), indicator(49), 'turun dari 50 menjadi 49'],
    [
      'an indicator that should fall rises',
      'indicator',
      before(indicator(0, { ascending: false })),
      indicator(51, { ascending: false }),
      'memburuk dari 50 menjadi 51',
    ],
    [
      'an indicator in percent jumps',
      'indicator',
      before(indicator(0, { unit: 'percent' })),
      indicator(81, { unit: 'percent' }),
      '81%',
    ],
    [
      'a date moves',
      'programme',
      programme(1),
      { ...programme(1), known_since: '2025-02-01' },
      'berubah dari 1 Januari 2025 menjadi 1 Februari 2025',
    ],
    [
      'a date is taken away',
      'budget',
      budget(1, { approved_on: '2025-01-01' }),
      budget(1),
      '1 Januari 2025 dihapus',
    ],
  ] as const)('when %s', (_, kind, was, is, says) => {
    expect(gateOf(kind, was, is as never, TODAY).problems).toEqual(asked(says));
    // A dash is no reason; words are.
    expect(gateOf(kind, was, { ...is, reason: '-' } as never, TODAY).problems).toEqual(asked(says));
    expect(gateOf(kind, was, { ...is, reason: 'salah salin' } as never, TODAY).problems).toEqual([]);
    expect(gateOf(kind, null, is as never, TODAY).problems).toEqual([]);
  });

  it.each([
    ['a figure rises', 'programme', programme(12), programme(15)],
    ['a share moves by 30 points', 'programme', programme(20, '%'), programme(50, '%')],
    ['a budget becomes unknown', 'budget', budget(5), budget('unknown')],
    ['an indicator rises', 'indicator', before(indicator(0)), indicator(51)],
  ] as const)('and not when %s', (_, kind, was, is) => {
    expect(gateOf(kind, was, is as never, TODAY).problems).toEqual([]);
  });

  it('when a correction moves the day of what happened, also where a dash stands as its reason', () => {
    const update = UpdateContent.parse({
      key: 'u',
      title: 'Lampu',
      body: 'Lampu.',
      event_date: '2026-03-04',
      author: 'dinas',
      sources: ['koran'],
    });
    const after = { ...correctable(update), event_date: '2026-03-05', reason: '-' };
    expect(gateOf('correction', update, after, TODAY).problems).toEqual(asked('"Tanggal peristiwa"'));
  });

  it('when the progress of a programme jumps', () => {
    expect([jumps(0, 30), jumps(0, 31), jumps(80, 49), jumps(80, 50)]).toEqual([false, true, true, false]);
    expect(progressProblem(10, 50).message).toContain('kemajuan program melompat dari 10% menjadi 50%');
  });
});

describe('the gate warns of a day that lies ahead, and names it', () => {
  const fields = {
    title: 'Lampu',
    body: 'Lampu.',
    event_date: '2026-11-26',
    author: 'dinas',
    'sources.0': 'koran',
    'claims.4.topic': 'Lampu',
    'claims.4.statement': 'Menyala',
    'claims.4.as_of': '2027-01-02',
    'claims.4.source': 'koran',
  };

  it('where it was typed', () => {
    const read = parse('update', fields);
    if (!('content' in read)) throw new Error(JSON.stringify(read));
    expect(gateOf('update', null, read.content, TODAY, fields)).toEqual({
      problems: [],
      warnings: [
        {
          field: 'event_date',
          message:
            'Tanggal peristiwa: 26 November 2026 belum terjadi. Periksa tanggalnya sebelum menerbitkan.',
        },
        {
          field: 'claims.4.as_of',
          message: expect.stringContaining('Pernyataan 1, menurut sumber tanggal: 2 Januari 2027'),
        },
      ],
    });
    expect(gateOf('update', null, read.content, '2027-01-02', fields).warnings).toEqual([]);
  });

  it('and not of what is meant to lie ahead: a due date, a target', () => {
    const ahead = Indicator.parse({
      ...indicator(60),
      points: [{ kind: 'target', from: '2027-01-01', to: '2027-12-31', value: 5, source: 'koran' }],
    });
    expect(gateOf('indicator', null, ahead, TODAY).warnings).toEqual([]);
    expect(
      gateOf('indicator', null, { ...ahead, points: [{ ...ahead.points[0]!, kind: 'actual' }] }, TODAY)
        .warnings,
    ).toHaveLength(2);
    const move = {
      programme: 'lampu',
      milestone: 'm',
      action: 'move',
      due: '2028',
      reason: 'lelang gagal',
      as_of: TODAY,
      source: 'koran',
    };
    const read = parse('milestone', move);
    if (!('content' in read)) throw new Error(JSON.stringify(read));
    expect(gateOf('milestone', {}, read.content, TODAY)).toEqual({ problems: [], warnings: [] });
  });
});

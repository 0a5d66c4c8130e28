import { beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { recordMethod } from '../functions/programmes/record-method.ts';
import { Indicator, Method, type IndicatorPoint } from '../src/programmes/indicator-schema.ts';
import { everything, eventsOf, refused, versionsOf } from './edge/left.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const method = Method.parse({
  key: 'evaluasi-2025',
  name: 'Evaluasi Uji 2025',
  valid_from: '2025-01-01',
  weights: [
    { key: 'output', label: 'Output', weight: 40 },
    { key: 'outcome', label: 'Outcome', weight: 60 },
  ],
  source: 'koran',
});
const point = (
  kind: IndicatorPoint['kind'],
  value: number,
  to = '2026-06-30',
  from = '2026-01-01',
): IndicatorPoint => ({
  kind,
  from,
  to,
  value,
  source: 'koran',
  comment: null,
});
const points = [point('baseline', 3), point('target', 20, '2026-12-31'), point('actual', 12)];
const wanted = {
  key: 'jenis-surat',
  programme: 'lampu',
  title: 'Jenis surat',
  unit: 'kind',
  method: 'evaluasi-2025',
  points,
};
const indicator = Indicator.parse(wanted);
const record = (over: Partial<Indicator> = {}) =>
  recordIndicator(ctxAt(), { region: REGION, indicator: { ...indicator, ...over } });
const count = (over: Partial<Method> = {}) =>
  recordMethod(ctxAt(), { region: REGION, method: { ...method, ...over } });
const figured = () =>
  rows(
    `SELECT p.figured, r.figured_programme_count AS count FROM programme AS p JOIN region AS r ON r.slug = p.region
     WHERE p.key = 'lampu'`,
  );

beforeAll(async () => {
  await furnish();
  await createProgramme(ctxAt(), { region: REGION, programme: { ...sample.programme, key: 'taman' } });
});

describe('a method', () => {
  it('is recorded once, and its name amended with a reason', async () => {
    expect(await count()).toBe('created');
    expect(await count()).toBe('unchanged');
    await refused(() => count({ name: 'Evaluasi Smart City 2025' }), 'invalid');
    expect(await count({ name: 'Evaluasi Smart City 2025', reason: 'nama resmi' })).toBe('amended');
    expect(await rows('SELECT version, name FROM method')).toEqual([
      { version: 2, name: 'Evaluasi Smart City 2025' },
    ]);
    expect(await eventsOf('method', 'evaluasi-2025')).toMatchObject([{ verb: 'record' }, { verb: 'amend' }]);
    expect(await versionsOf('method', 'evaluasi-2025')).toHaveLength(2);
  });

  it('never changes its weights, not even with a reason: that is another method', async () => {
    const weights = [
      { key: 'output', label: 'Output', weight: 50 },
      { key: 'outcome', label: 'Outcome', weight: 50 },
    ];
    await refused(() => count({ weights, reason: 'bobot baru' }), 'invalid', 'weights', 'metode lain');
    expect(await count({ key: 'evaluasi-2026', weights })).toBe('created');
    await refused(() => count({ key: 'x', source: 'gosip' }), 'invalid', 'source', 'gosip');
  });
});

describe('an indicator', () => {
  it('is recorded with one event, and makes its programme one with figures', async () => {
    expect(await figured()).toEqual([{ figured: 0, count: 0 }]);
    expect(await record()).toBe('created');
    expect(await figured()).toEqual([{ figured: 1, count: 1 }]);
    expect(await eventsOf('indicator', 'jenis-surat')).toEqual([
      { verb: 'record', subject_version: 1, public: 1, data: '{}' },
    ]);
    const [row] = await rows('SELECT unit, title, version, content FROM indicator');
    expect(row).toEqual({
      unit: 'kind',
      title: 'Jenis surat',
      version: 1,
      content: JSON.stringify(indicator),
    });
  });

  it('the same again changes nothing; a new value needs no reason', async () => {
    const before = await everything();
    expect(await record()).toBe('unchanged');
    expect(await everything()).toEqual(before);
    expect(await record({ points: [...points, point('actual', 15, '2026-09-30', '2026-07-01')] })).toBe(
      'amended',
    );
    expect(await versionsOf('indicator', 'jenis-surat')).toMatchObject([{}, { version: 2, reason: null }]);
  });

  it('a changed or dropped value needs one, and so do other words', async () => {
    const [baseline, target, , newest] = [...points, point('actual', 15, '2026-09-30', '2026-07-01')];
    await refused(() => record({ points: [baseline!, target!, point('actual', 13), newest!] }), 'invalid');
    await refused(() => record(), 'invalid');
    await refused(() => record({ title: 'Jenis layanan' }), 'invalid');
    expect(await record({ reason: 'angka September ditarik' })).toBe('amended');
    expect((await versionsOf('indicator', 'jenis-surat')).at(-1)).toMatchObject({
      version: 3,
      reason: 'angka September ditarik',
    });
  });

  it.each<[string, Partial<Indicator>, string, string]>([
    ['another method', { method: 'evaluasi-2026', reason: 'ganti' }, 'method', 'cara hitung lain'],
    ['no method any more', { method: null, reason: 'ganti' }, 'method', 'cara hitung lain'],
    ['another unit', { unit: 'document', reason: 'ganti' }, 'unit', 'cara hitung lain'],
    ['another programme', { programme: 'taman', reason: 'ganti' }, 'programme', 'cara hitung lain'],
    ['an unknown method', { key: 'x', method: 'rahasia' }, 'method', 'rahasia'],
    ['an unknown programme', { key: 'x', programme: 'kolam' }, 'programme', 'kolam'],
    [
      'an unknown source',
      { key: 'x', points: [{ ...point('actual', 1), source: 'gosip' }] },
      'source',
      'gosip',
    ],
    [
      'an actual value of a day to come',
      { key: 'x', points: [point('actual', 1, '2026-11-23')] },
      'points[1].to',
      'masa depan',
    ],
    [
      'a baseline of a day to come',
      { key: 'x', points: [point('baseline', 1, '2027-01-01')] },
      'points[1].to',
      'masa depan',
    ],
  ])('with %s is refused', async (_, over, field, words) => {
    await refused(() => record(over), 'invalid', field, words);
  });

  it('of today, and a target of a day to come, are taken', async () => {
    const today = [point('actual', 1, '2026-11-22'), point('target', 2, '2030-12-31')];
    expect(await record({ key: 'hari-ini', points: today })).toBe('created');
  });
});

const problems = (over: object) =>
  (Indicator.safeParse({ ...wanted, ...over }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('the shape of an indicator', () => {
  it.each<[string, object, RegExp]>([
    ['an unknown unit', { unit: 'unta' }, /^unit: salah satu dari: percent, index/],
    ['rupiah', { unit: 'IDR' }, /^unit: salah satu dari/],
    [
      'a target below its baseline',
      { points: [point('baseline', 3), point('target', 2)] },
      /^points\.1\.value: .*ascending: false/,
    ],
    [
      'a falling target above its baseline',
      { ascending: false, points: [point('baseline', 3), point('target', 4)] },
      /^points\.1\.value: .*harus turun/,
    ],
    [
      'a period that ends before it begins',
      { points: [point('actual', 1, '2025-12-31')] },
      /^points\.0\.to: .*from/,
    ],
    ['two values for one period', { points: [point('actual', 1), point('actual', 2)] }, /^points\.1\.from: /],
    ['a value in words', { points: [{ ...point('actual', 1), value: '12' }] }, /^points\.0\.value: angka/],
    [
      'seven decimals',
      { unit: 'percent', points: [point('actual', 0.123_456_7)] },
      /^points\.0\.value: angka/,
    ],
    ['half a thing', { unit: 'stop', points: [point('actual', 1.234)] }, /^points\.0\.value: .*utuh/],
    ['a value of a million million', { points: [point('actual', 1e12)] }, /^points\.0\.value: angka/],
    ['no value', { points: [] }, /^points: sedikitnya/],
  ])('refuses %s, in words', (_, over, words) => {
    expect(problems(over)).toEqual([expect.stringMatching(words)]);
  });

  it('takes a target that falls when it says so, and one that stays', () => {
    expect(problems({ ascending: false, points: [point('baseline', 9), point('target', 2)] })).toEqual([]);
    for (const ascending of [true, false])
      expect(problems({ ascending, points: [point('baseline', 9), point('target', 9)] })).toEqual([]);
  });
});

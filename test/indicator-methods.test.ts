import { beforeAll, describe, expect, it } from 'vitest';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { recordMethod } from '../functions/programmes/record-method.ts';
import { Indicator, Method } from '../src/programmes/indicator-schema.ts';
import { refused } from './edge/left.ts';
import { lineWith, load, problemsOf } from './edge/load.ts';
import { ctxAt } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const method = {
  key: 'evaluasi-2025',
  name: 'Evaluasi Uji 2025',
  valid_from: '2025-01-01',
  valid_to: '2025-12-31',
  source: 'koran',
};
const point = (kind: string, from: string, to: string, value = 3) => ({
  kind,
  from,
  to,
  value,
  source: 'koran',
});
const whole = point('actual', '2025-01-01', '2025-12-31', 3.06);
const half = (value: number) => [{ ...whole, value }];
const weight = (key: string) => ({ key, label: key, weight: 50 });
const index = {
  key: 'indeks',
  programme: 'lampu',
  title: 'Indeks',
  unit: 'index',
  measure: 'ordinal',
  method: 'evaluasi-2025',
  points: [whole],
};
const record = (over: object = {}) =>
  recordIndicator(ctxAt(), { region: REGION, indicator: Indicator.parse({ ...index, ...over }) });
const count = (over: object = {}) =>
  recordMethod(ctxAt(), { region: REGION, method: Method.parse({ ...method, ...over }) });

beforeAll(async () => {
  await furnish();
  await count();
});

const said = (schema: typeof Indicator | typeof Method, content: object) =>
  (schema.safeParse(content).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the shape of an indicator', () => {
  const share = { ...index, unit: 'percent', measure: 'percentage', method: null };
  it.each<[string, object, RegExp]>([
    ['an index without a method', { ...index, measure: 'unit', method: null }, /^method: .*wajib.*metode/],
    ['a rank without a method', { ...index, unit: 'school', points: half(3), method: null }, /^method: /],
    ['a share above the whole', { ...share, points: half(100.5) }, /^points\.0\.value: .*0 sampai 100/],
    ['a share below nothing', { ...share, points: half(-1) }, /^points\.0\.value: .*pertumbuhan/],
    [
      'two real values of times that overlap by one day',
      {
        ...index,
        points: [point('actual', '2025-01-01', '2025-06-30'), point('actual', '2025-06-30', '2025-12-31')],
      },
      /^points\.1\.from: .*bertumpang/,
    ],
  ])('refuses %s, in words', (_, content, words) => {
    expect(said(Indicator, content)).toEqual([expect.stringMatching(words)]);
  });

  it('takes a growth that is negative, real values side by side, and a target over a real value', () => {
    expect(said(Indicator, { ...share, measure: 'unit', points: half(-2.5) })).toEqual([]);
    const beside = [
      point('actual', '2025-01-01', '2025-06-30'),
      point('actual', '2025-07-01', '2025-12-31'),
      point('target', '2025-01-01', '2025-12-31'),
      point('baseline', '2025-01-01', '2025-03-31'),
    ];
    expect(said(Indicator, { ...index, points: beside })).toEqual([]);
  });
});

describe('the shape of a method', () => {
  it.each<[string, object, RegExp]>([
    ['one that ends before it begins', { valid_to: '2024-12-31' }, /^valid_to: .*valid_from/],
    ['one weight twice', { weights: [weight('output'), weight('output')] }, /^weights: .*dua kali/],
  ])('refuses %s, in words', (_, over, words) => {
    expect(said(Method, { ...method, ...over })).toEqual([expect.stringMatching(words)]);
  });
});

describe('a value', () => {
  it.each<[string, object, string]>([
    ['before', point('baseline', '2024-12-31', '2025-03-01'), 'points[2].from'],
    ['after', point('target', '2026-01-01', '2026-12-31'), 'points[2].to'],
    ['across the end of', point('target', '2025-06-01', '2026-01-01'), 'points[2].to'],
  ])('%s its method is refused', async (_, other, field) => {
    await refused(() => record({ points: [whole, other] }), 'invalid', field, '2025-01-01 sampai 2025-12-31');
  });

  it('of all its time is taken, and then the method may grow but not leave it outside', async () => {
    expect(await record()).toBe('created');
    const reason = 'masa berlaku diumumkan';
    await refused(() => count({ valid_to: '2025-12-30', reason }), 'invalid', 'valid_to', 'sudah dipakai');
    await refused(() => count({ valid_from: '2025-01-02', reason }), 'invalid', 'valid_from', '2025-01-01');
    expect(await count({ valid_to: null, reason })).toBe('amended');
    expect(await record({ points: [whole, point('actual', '2026-01-01', '2026-06-30')] })).toBe('amended');
  });
});

const file = (valid_to: string, points: string) => `region: ${REGION}
methods:
  - { key: evaluasi-2026, name: Evaluasi, valid_from: '2026-01-01', valid_to: ${valid_to}, source: koran }
indicators:
  - key: peringkat
    programme: lampu
    title: Peringkat
    unit: index
    measure: ordinal
    method: evaluasi-2026
    points:
      - ${points}
`;
const MAY = "{ kind: actual, from: '2026-01-01', to: '2026-05-31', value: 3, source: koran }";

describe('a file', () => {
  it('with a value outside its method is refused with the line, whether file or portal has the method', async () => {
    const text = file("'2026-04-30'", MAY);
    const late = { field: 'indicators[1].points[1].to', message: expect.stringContaining('berlaku') };
    expect(await problemsOf(text)).toEqual([{ ...late, line: lineWith(text, MAY) }]);
    await load(file("'2026-06-30'", MAY));
    const later = MAY.replace('05-31', '07-31');
    const only = file('null', later).replace(/methods:\n.*\n/, '');
    expect(await problemsOf(only)).toContainEqual({ ...late, line: lineWith(only, later) });
  });

  it('that closes a method before what it has counted is refused whole', async () => {
    const text = file("'2026-05-30'", MAY).replace('source: koran }', 'source: koran, reason: ditutup }');
    expect(await problemsOf(text)).toContainEqual({
      field: 'methods[1].valid_to',
      message: expect.stringContaining('2026-01-01 sampai 2026-05-31'),
      line: lineWith(text, 'evaluasi-2026'),
    });
  });
});

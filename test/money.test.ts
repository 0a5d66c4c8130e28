import { beforeAll, describe, expect, it } from 'vitest';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { recordTransaction } from '../functions/programmes/record-transaction.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import type { Budget, Transaction } from '../src/programmes/budget-schema.ts';
import { everything, eventsOf, refused, versionsOf } from './edge/left.ts';
import { budget, pay, payment, setAside } from './edge/money.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const figured = async () => [
  ...(await rows("SELECT figured FROM programme WHERE key = 'lampu'")).map((row) => row.figured),
  ...(await rows('SELECT figured_programme_count AS n FROM region WHERE slug = ?', REGION)).map(
    (row) => row.n,
  ),
];
const sums = () =>
  rows(
    'SELECT fiscal_year, commitment, expenditure FROM money_year WHERE coalesce(commitment, expenditure) > 0 ORDER BY fiscal_year',
  );
const cited = async () =>
  (
    await rows(
      `SELECT s.key FROM programme_source AS c JOIN source AS s ON s.id = c.source_id
       JOIN programme AS p ON p.id = c.programme_id WHERE p.key = 'lampu' ORDER BY s.key`,
    )
  ).map((row) => row.key);

beforeAll(async () => {
  await furnish();
  await createProgramme(ctxAt(), { region: REGION, programme: { ...sample.programme, key: 'taman' } });
  await recordSource(ctxAt(), { region: REGION, source: { ...sample.source, key: 'apbd' } });
});

describe('a budget', () => {
  it('of which nobody published the amount is recorded, and makes no programme one with figures', async () => {
    expect(await setAside()).toBe('created');
    const [row] = await rows('SELECT version, kind, fiscal_year, amount, content FROM budget');
    expect(row).toEqual({
      version: 1,
      kind: 'original',
      fiscal_year: 2026,
      amount: null,
      content: JSON.stringify(budget),
    });
    expect(await figured()).toEqual([0, 0]);
    expect(await eventsOf('budget', 'biaya')).toEqual([
      { verb: 'record', subject_version: 1, public: 1, data: '{}' },
    ]);
  });

  it('recorded the same again changes nothing', async () => {
    const before = await everything();
    expect(await setAside()).toBe('unchanged');
    expect(await setAside({ reason: 'iseng' })).toBe('unchanged');
    expect(await everything()).toEqual(before);
  });

  it('that changes needs a reason; with one it is amended, counted and cited, the old face kept', async () => {
    await refused(() => setAside({ amount: 600_000_000 }), 'invalid');
    const known = { amount: 600_000_000, source: 'apbd', reason: 'APBD diumumkan' };
    expect(await setAside(known)).toBe('amended');
    expect(await rows('SELECT version, amount FROM budget')).toEqual([{ version: 2, amount: 600_000_000 }]);
    expect(await figured()).toEqual([1, 1]);
    expect(await cited()).toEqual(['apbd', 'koran']);
    const faces = await versionsOf('budget', 'biaya');
    expect(
      faces.map((face) => [face.version, face.reason, JSON.parse(face.content as string).amount]),
    ).toEqual([
      [1, null, 'not_published'],
      [2, 'APBD diumumkan', 600_000_000],
    ]);
    expect((await eventsOf('budget', 'biaya')).at(-1)).toEqual({
      verb: 'amend',
      subject_version: 2,
      public: 1,
      data: '{"changed":["amount","source"]}',
    });
  });

  it('still counts after the programme itself was amended, and no longer when its amount is withdrawn', async () => {
    await amendProgramme(ctxAt(), {
      region: REGION,
      programme: { ...sample.programme, title: 'Lampu taman', reason: 'nama resmi' },
    });
    expect(await figured()).toEqual([1, 1]);
    await setAside({ reason: 'angka ditarik' });
    expect(await figured()).toEqual([0, 0]);
    expect(await cited()).toEqual(['apbd', 'koran']);
  });

  it.each<[string, Partial<Budget>, string, string]>([
    ['of an unknown programme', { key: 'x', programme: 'kolam' }, 'programme', 'kolam'],
    ['from an unknown source', { key: 'x', source: 'gosip' }, 'source', 'gosip'],
    [
      'of another programme than before',
      { programme: 'taman', reason: 'pindah' },
      'programme',
      'program lain',
    ],
    ['said on a day to come', { key: 'x', as_of: '2026-11-23' }, 'as_of', 'masa depan'],
    ['approved on a day to come', { key: 'x', approved_on: '2026-11-23' }, 'approved_on', 'masa depan'],
  ])('%s is refused', async (_, over, field, words) => {
    await refused(() => setAside(over), 'invalid', field, words);
  });

  it('of a year to come is a budget; one of zero is a figure', async () => {
    expect(await setAside({ key: 'nol', fiscal_year: 2030, amount: 0 })).toBe('created');
    expect(await figured()).toEqual([1, 1]);
  });
});

/** A payment of New Year's Day, recorded at an instant. */
const newYear = (now: string) =>
  recordTransaction(ctxAt(now), {
    region: REGION,
    transaction: { ...payment, key: 'tahun-baru', date: '2026-01-01' },
  });

describe('money that moved', () => {
  it('is summed by year and type, and a corrected amount corrects its sum', async () => {
    await pay();
    await pay({ key: 'termin-2', amount: 1 });
    await pay({ key: 'kontrak', type: 'commitment', amount: 510_000_000 });
    await pay({ key: 'lama', fiscal_year: 2025, amount: 92_500_000 });
    const year = { fiscal_year: 2026, commitment: 510_000_000, expenditure: 204_000_001 };
    expect(await sums()).toEqual([{ fiscal_year: 2025, commitment: null, expenditure: 92_500_000 }, year]);
    await refused(() => pay({ key: 'lama', fiscal_year: 2025, amount: 92_500 }), 'invalid');
    expect(await pay({ key: 'lama', fiscal_year: 2026, amount: 92_500, reason: 'kurang tiga nol' })).toBe(
      'amended',
    );
    expect(await sums()).toEqual([{ ...year, expenditure: 204_092_501 }]);
    expect(await eventsOf('transaction', 'lama')).toHaveLength(2);
    expect(await versionsOf('transaction', 'lama')).toMatchObject([
      { reason: null },
      { reason: 'kurang tiga nol' },
    ]);
  });

  it('the same again is not counted twice', async () => {
    const before = await everything();
    expect(await pay()).toBe('unchanged');
    expect(await everything()).toEqual(before);
  });

  it.each<[string, Partial<Transaction>, string, string]>([
    ['on a day to come', { key: 'x', date: '2026-11-23' }, 'date', 'masa depan'],
    ['for an unknown programme', { key: 'x', programme: 'kolam' }, 'programme', 'kolam'],
    [
      'for another programme than before',
      { programme: 'taman', reason: 'pindah' },
      'programme',
      'program lain',
    ],
    ['by an unknown source', { key: 'x', source: 'gosip' }, 'source', 'gosip'],
  ])('%s is refused', async (_, over, field, words) => {
    await refused(() => pay(over), 'invalid', field, words);
  });

  it('is judged by the day where the region is, not by that of Greenwich', async () => {
    await refused(() => newYear('2025-12-31T16:59:59.000Z'), 'invalid', 'date', 'masa depan');
    expect(await newYear('2025-12-31T17:00:00.000Z')).toBe('created');
  });

  it('four who record one payment at once leave one', async () => {
    const race = [1, 2, 3, 4].map((amount) => pay({ key: 'rebutan', fiscal_year: 2024, amount }));
    const ended = await Promise.allSettled(race);
    expect(ended.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    const [kept] = await rows('SELECT amount FROM "transaction" WHERE key = \'rebutan\'');
    expect((await sums())[0]).toEqual({ fiscal_year: 2024, commitment: null, expenditure: kept?.amount });
    expect(await eventsOf('transaction', 'rebutan')).toHaveLength(1);
  });
});

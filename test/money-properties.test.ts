import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordTransaction } from '../functions/programmes/record-transaction.ts';
import { Transaction, transactionTypes } from '../src/programmes/budget-schema.ts';
import { rupiah } from '../src/ui/money.ts';
import { quantity } from '../src/ui/number.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const CASES = 1000;
const MOST = 100_000_000_000_000;
const amounts = fc.oneof(fc.integer({ min: 0, max: MOST }), fc.integer({ min: 0, max: 2000 }));
const digits = (amount: number | bigint) => String(BigInt(amount)).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');

describe('an amount of money', () => {
  it(`${CASES} random whole amounts are accepted, and nothing is lost of any`, () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(rupiah.parse(amount)).toBe(amount);
      }),
      { numRuns: CASES },
    );
    for (const edge of [0, 1, MOST - 1, MOST]) expect(rupiah.parse(edge)).toBe(edge);
  });

  it(`${CASES} random values of every other kind are refused in words`, () => {
    const wrong = fc.oneof(
      fc.double().filter((n) => !Number.isInteger(n)),
      fc.integer({ max: -1 }),
      fc.maxSafeInteger().filter((n) => n < 0 || n > MOST),
      fc.bigInt({ min: 10n ** 19n, max: 10n ** 20n }).map(Number),
      amounts.map(String),
      fc.bigInt(),
      fc.anything().filter((value) => typeof value !== 'number'),
    );
    fc.assert(
      fc.property(wrong, (value) => {
        const { error } = rupiah.safeParse(value);
        for (const { message } of error?.issues ?? []) expect(message).toContain('rupiah utuh tanpa pemisah');
        expect(error).toBeDefined();
      }),
      { numRuns: CASES },
    );
    const odd = [-1, MOST + 1, Number('12345678901234567890'), 0.5, 0.1 + 0.2, NaN, Infinity, -Infinity];
    for (const value of [...odd, '600', '', null, undefined, true, [600], new Date(0)])
      expect([value, rupiah.safeParse(value).success]).toEqual([value, false]);
  });

  it(`${CASES} random amounts are printed with every digit`, () => {
    fc.assert(
      fc.property(fc.oneof(amounts, fc.maxSafeNat()), (amount) => {
        expect(quantity(amount, 'IDR')).toBe(`Rp${digits(amount)}`);
      }),
      { numRuns: CASES },
    );
  });
});

const summed = async () =>
  (await rows('SELECT fiscal_year, commitment, disbursement, expenditure FROM money_year')).flatMap(
    ({ fiscal_year, ...sums }) =>
      Object.entries(sums).map(([type, amount]) => ({ fiscal_year, type, amount: amount as number })),
  );

describe('100 random transactions', () => {
  const most = Math.floor(Number.MAX_SAFE_INTEGER / 100);
  const some = fc.sample(
    fc.record({
      type: fc.constantFrom(...transactionTypes),
      fiscal_year: fc.constantFrom(2024, 2025),
      amount: fc.integer({ min: 0, max: most }),
    }),
    { numRuns: 100, seed: 20_261_122 },
  );
  const expected = () => {
    const sums = new Map<string, bigint>();
    for (const { type, fiscal_year, amount } of some)
      sums.set(`${fiscal_year} ${type}`, (sums.get(`${fiscal_year} ${type}`) ?? 0n) + BigInt(amount));
    return sums;
  };

  beforeAll(async () => {
    await furnish();
    for (const [i, one] of some.entries())
      await recordTransaction(ctxAt(), {
        region: REGION,
        transaction: Transaction.parse({
          ...one,
          key: `bayar-${i}`,
          programme: 'lampu',
          date: '2026-01-05',
          source: 'koran',
        }),
      });
  }, 60_000);

  it('recorded one by one add up to the last rupiah', async () => {
    const kept = await summed();
    expect(new Map(kept.map((row) => [`${row.fiscal_year} ${row.type}`, BigInt(row.amount)]))).toEqual(
      expected(),
    );
    const [whole] = await rows(
      'SELECT CAST(sum(commitment + disbursement + expenditure) AS TEXT) AS amount FROM money_year',
    );
    expect(BigInt(whole?.amount as string)).toBe(some.reduce((sum, one) => sum + BigInt(one.amount), 0n));
    for (const row of kept)
      expect(quantity(row.amount, 'IDR')).toBe(
        `Rp${digits(expected().get(`${row.fiscal_year} ${row.type}`)!)}`,
      );
  });
});

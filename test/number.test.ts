import { describe, expect, it } from 'vitest';
import { numberFrom, typedNumber } from '../src/ui/number.ts';

describe('a typed number', () => {
  it.each([
    ['1147', 1147],
    ['1.147', 1147],
    ['12,5', 12.5],
    ['-3', -3],
    ['Rp600.000.000', 600_000_000],
    ['Rp 1.250.000,50', 1_250_000.5],
  ])('%s is %d', (text, value) => expect(numberFrom(text)).toBe(value));

  it.each(['12.5', '1,250.5', '1.25', 'dua', '', '1e5', '0x10', '1 000', '99999999999999999'])(
    '%j says nothing certain',
    (text) => expect(numberFrom(text)).toBeNull(),
  );

  it.each([12.5, 600_000_000, -0.25])('%d is typed as it is read', (value) =>
    expect(numberFrom(typedNumber(value))).toBe(value),
  );
});

import { CROCKFORD } from '../../src/ui/crockford.ts';

/** A country's worth: every regency and city of Indonesia, ten years of steady news. */
export const SIZE = { regions: 514, programmes: 50, updates: 20 };

export const PROVINCES = 38;
const FIRST_DAY = Date.parse('2016-01-01');
export const DAYS = 3900;
export const AT = '2026-11-22T01:00:00.000Z';

export const two = (n: number) => String(n).padStart(2, '0');
export const day = (n: number) => new Date(FIRST_DAY + (n % DAYS) * 86_400_000).toISOString().slice(0, 10);
export const regionSlug = (r: number) => `kabupaten-uji-${String(r).padStart(3, '0')}`;

/** An id for a running number: spread over the whole range as real ones are, so that no index profits from order. */
export function idAt(n: number): string {
  const spread = (BigInt(n) * 0x2545f4914f6cdn) & 0x3ffffffffffffn;
  return Array.from({ length: 10 }, (_, i) => CROCKFORD[Number((spread >> BigInt(45 - 5 * i)) & 31n)]).join(
    '',
  );
}

export const sourceId = (r: number) => idAt(r);
export const programmeId = (r: number, p: number) => idAt(10_000 + r * 100 + p);
export const updateId = (r: number, p: number, u: number) => idAt(1_000_000 + (r * 100 + p) * 100 + u);
export const promiseId = (r: number, p: number, n: number) => idAt(10_000_000 + (r * 100 + p) * 100 + n);

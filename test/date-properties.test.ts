import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLate } from '../src/programmes/schedule.ts';
import { firstDay, lastDay, periodWords } from '../src/ui/period.ts';
import { period } from '../src/ui/period-schema.ts';
import { daysBetween, localDate } from '../src/ui/when.ts';
import { anyDay, anyPeriod } from './edge/random-plan.ts';

const CASES = 1000;
const years = Array.from({ length: 111 }, (_, i) => 1990 + i);
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = (year: number) => [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (n: number) => String(n).padStart(2, '0');
const daysOf = (text: string) => daysBetween(firstDay(text), lastDay(text)) + 1;

/** Indonesia's three zones, and the UTC second at which their midnight has not come yet and then has. */
const zones: [name: string, zone: string, before: string, at: string][] = [
  ['WIB', 'Asia/Jakarta', '16:59:59', '17:00:00'],
  ['WITA', 'Asia/Makassar', '15:59:59', '16:00:00'],
  ['WIT', 'Asia/Jayapura', '14:59:59', '15:00:00'],
];

describe('a period', () => {
  it(`${years.length * 12} months, ${years.length * 4} quarters and ${years.length} years end on their last day`, () => {
    for (const year of years) {
      for (const [i, days] of lengths(year).entries()) {
        const month = `${year}-${two(i + 1)}`;
        expect([firstDay(month), lastDay(month)]).toEqual([`${month}-01`, `${month}-${days}`]);
        expect(daysOf(month)).toBe(days);
      }
      for (const quarter of [1, 2, 3, 4]) {
        const [a = 0, b = 0, c = 0] = lengths(year).slice(3 * quarter - 3);
        const text = `${year}-Q${quarter}`;
        expect([text, daysOf(text)]).toEqual([text, a + b + c]);
        expect(lastDay(text)).toBe(lastDay(`${year}-${two(3 * quarter)}`));
        expect(firstDay(text)).toBe(`${year}-${two(3 * quarter - 2)}-01`);
      }
      expect([firstDay(`${year}`), lastDay(`${year}`)]).toEqual([`${year}-01-01`, `${year}-12-31`]);
      expect(daysOf(`${year}`)).toBe(leap(year) ? 366 : 365);
    }
  });

  it(`${CASES} random periods are accepted, begin before they end, and are said in words`, () => {
    fc.assert(
      fc.property(anyPeriod, (text) => {
        expect(period.safeParse(text).success).toBe(true);
        expect(firstDay(text) <= lastDay(text)).toBe(true);
        expect(periodWords(text)).toMatch(
          /^(?:\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{4}|triwulan (?:I{1,3}|IV) \d{4}|tahun \d{4})$/,
        );
        expect(periodWords(text)).not.toContain('Invalid');
      }),
      { numRuns: CASES },
    );
  });

  it('is said as precisely as it was written', () => {
    expect(['2026-06-30', '2026-06', '2026-Q2', '2026'].map(periodWords)).toEqual([
      '30 Juni 2026',
      'Juni 2026',
      'triwulan II 2026',
      'tahun 2026',
    ]);
  });

  it(`${CASES} random texts and every day that is none are refused`, () => {
    const day = /^\d{4}(?:-(?:Q[1-4]|\d{2}(?:-\d{2})?))?$/;
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (text) => {
        if (typeof text !== 'string' || !day.test(text)) expect(period.safeParse(text).success).toBe(false);
      }),
      { numRuns: CASES },
    );
    const none = ['2026-02-29', '2100-02-29', '2026-04-31', '2026-13', '2026-00', '2026-01-00', '2026-Q0'];
    const odd = ['2026-Q5', '1989', '2101', '2026-6', '2026-06-30T00:00', ' 2026', '2026-q2', '٢٠٢٦', 2026];
    for (const text of [...none, ...odd])
      expect([text, period.safeParse(text).success]).toEqual([text, false]);
    for (const year of years)
      expect([year, period.safeParse(`${year}-02-29`).success]).toEqual([year, leap(year)]);
  });
});

describe.each(zones)('where it is %s', (_, zone, before, at) => {
  const on = (day: string, second: string) => localDate(new Date(`${day}T${second}Z`), zone);
  /** The last second of a day belongs to it, the next one to the day after. */
  const turns = (day: string) => {
    const dayAfter = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    expect([on(day, before), on(day, at)]).toEqual([day, dayAfter]);
    for (const state of ['scheduled', 'partiallyMet', 'notMet'] as const) {
      expect(isLate({ state, due: day }, on(day, before))).toBe(false);
      expect(isLate({ state, due: day }, on(day, at))).toBe(true);
    }
    for (const state of ['met', 'dropped'] as const)
      expect(isLate({ state, due: day }, on(day, at))).toBe(false);
  };

  it(`a day ends at midnight on ${years.length} year ends and ${years.length} ends of February`, () => {
    for (const year of years) {
      turns(`${year}-12-31`);
      turns(`${year}-02-28`);
      if (leap(year)) turns(`${year}-02-29`);
    }
  });

  it(`a day ends at midnight on ${CASES} random days`, () => {
    fc.assert(fc.property(anyDay, turns), { numRuns: CASES });
  });

  it(`${CASES} random periods are not late before the last second of their last day`, () => {
    fc.assert(
      fc.property(anyPeriod, (due) => {
        const end = lastDay(due);
        expect(isLate({ state: 'scheduled', due }, on(end, before))).toBe(false);
        expect(isLate({ state: 'scheduled', due }, on(end, at))).toBe(true);
      }),
      { numRuns: CASES },
    );
  });
});

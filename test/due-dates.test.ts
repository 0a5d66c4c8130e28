import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { clocksFor, due } from '../src/clocks/due.ts';
import type { Calendars, Clocks } from '../src/clocks/schema.ts';
import { RegionContent, timeZones } from '../src/regions/schema.ts';
import { classes, type RequestClass } from '../src/service-requests/states.ts';
import { resolveServices } from '../src/services/resolve.ts';
import { localDate } from '../src/ui/when.ts';
import kediri from '../src/content/regions/kota-kediri.yaml?raw';
import { local, national, services } from './edge/reporting.ts';

const calendars: Calendars = { national, local: null, version: 'nasional 1' };
const list = resolveServices(services, RegionContent.parse(parse(kediri)).reporting);

/** The promises of one report in Kota Kediri, or with another zone or calendar. */
function made(code: string, kind: RequestClass, submittedAt: string, over: object = {}): Clocks {
  const service = list.services.find((one) => one.code === code)!;
  return clocksFor({
    service,
    list,
    class: kind,
    submittedAt,
    timeZone: 'Asia/Jakarta',
    calendars,
    ...over,
  });
}
const own = (over: object) => ({ calendars: { ...calendars, local: { ...local, ...over } } });
const days = ({ promises }: Clocks) =>
  [promises.verify, promises.first_action, promises.final].map(({ due_on }) => due_on.slice(5));

/*
 * Worked out with a pencil on the calendar of 2026. Days off here: 18 March (leave), 19 (Nyepi), 20 (leave), 21 and 22
 * (Idul Fitri, a weekend), 23 and 24 (leave), 3 April, 1, 14 and 15 May, 27 and 28 May, 1 and 16 June. (n) is the n-th
 * working day.
 *
 * Received Monday 9 March: 10 (1) 11 (2) 12 (3) 13 (4) · 16 (5) 17 (6) · 25 (7) 26 (8) 27 (9) · 30 (10) 31 (11)
 *   1 April (12) 2 (13) · 6 (14) 7 (15) 8 (16) 9 (17) 10 (18) · 13-17 (19-23) · 20-24 (24-28) · 27-30 (29-32)
 *   4-8 May (33-37) · 11-13 (38-40) · 18-22 (41-45) · 25 (46) 26 (47) 29 (48) · 2-5 June (49-52) · 8-12 (53-57)
 *   15 (58) 17 (59) 18 (60).
 * Received Saturday 14 March: 16 (1) 17 (2) · 25 (3) 26 (4) 27 (5) · 30 (6) 31 (7) 1 April (8) 2 (9) · 6-10 (10-14).
 * Received Friday 20 March, in the middle of the leave: 25 (1) 26 (2) 27 (3) · 30 (4) 31 (5) · 1 April (6) 2 (7)
 *   · 6-10 (8-12) · 13 (13) 14 (14).
 */
const byHand: [
  when: string,
  at: string,
  code: string,
  kind: RequestClass,
  dates: [string, string, string],
][] = [
  ['9 March 10.00', '2026-03-09T03:00:00.000Z', 'jalan', 'complaint', ['03-12', '03-16', '04-06']],
  ['9 March 10.00', '2026-03-09T03:00:00.000Z', 'jalan', 'information_request', ['03-12', '03-16', '03-16']],
  ['9 March 10.00', '2026-03-09T03:00:00.000Z', 'jalan', 'aspiration', ['03-12', '03-16', '04-06']],
  ['9 March 10.00', '2026-03-09T03:00:00.000Z', 'perilaku-petugas', 'complaint', ['03-12', '03-16', '06-18']],
  [
    '9 March 10.00',
    '2026-03-09T03:00:00.000Z',
    'perilaku-petugas',
    'aspiration',
    ['03-12', '03-16', '04-06'],
  ],
  ['14 March 08.00', '2026-03-14T01:00:00.000Z', 'sampah', 'complaint', ['03-25', '03-27', '04-10']],
  [
    '14 March 08.00',
    '2026-03-14T01:00:00.000Z',
    'sampah',
    'information_request',
    ['03-25', '03-27', '03-27'],
  ],
  ['20 March 12.00', '2026-03-20T05:00:00.000Z', 'sampah', 'complaint', ['03-27', '03-31', '04-14']],
];

describe('due dates across Lebaran 2026', () => {
  it.each(byHand)('%s (%s) %s, %s', (_, at, code, kind, dates) => {
    const clocks = made(code, kind, at);
    expect(days(clocks)).toEqual(dates);
    expect(clocks.calendar).toBe('nasional 1');
    for (const { due_on, due_at, provisional } of Object.values(clocks.promises))
      expect([due_at, provisional]).toEqual([`${due_on}T16:59:59.999Z`, false]);
  });

  // 17 March 22.30 WIB plus 3 hours is 18 March 01.30, a day of leave: hours run by the clock. Then 25 (1) 26 (2) 27 (3)
  // 30 (4) 31 (5) 1 April (6) 2 (7) · 6-10 (8-12) · 13 (13) 14 (14).
  it('an override in hours as in Kota Kediri runs by the clock; the other clocks keep working days', () => {
    const { promises } = made('ketertiban', 'complaint', '2026-03-17T15:30:00.000Z');
    expect(promises.verify).toMatchObject({
      term: { hours: 3 },
      due_on: '2026-03-18',
      due_at: '2026-03-17T18:30:00.000Z',
      provisional: false,
    });
    expect(promises.verify.source).toBe('Standar pelayanan Satpol PP Kota Kediri');
    expect(promises.verify.caution).toContain('belum kami baca');
    expect(promises.first_action).toMatchObject({ due_on: '2026-03-31', term: { working_days: 5 } });
    expect(promises.final).toMatchObject({ due_on: '2026-04-14', source: promises.verify.source });
  });
});

describe('a day begins at midnight of the region', () => {
  // Tuesday 9 June 2026; 3 working days later is Friday 12, and 3 after Wednesday 10 is Monday 15.
  it.each([
    ['Asia/Jakarta', '2026-06-09T16:59:59.999Z', '2026-06-12', '2026-06-12T16:59:59.999Z'],
    ['Asia/Jakarta', '2026-06-09T17:00:00.000Z', '2026-06-15', '2026-06-15T16:59:59.999Z'],
    ['Asia/Makassar', '2026-06-09T15:59:59.999Z', '2026-06-12', '2026-06-12T15:59:59.999Z'],
    ['Asia/Makassar', '2026-06-09T16:00:00.000Z', '2026-06-15', '2026-06-15T15:59:59.999Z'],
    ['Asia/Jayapura', '2026-06-09T14:59:59.999Z', '2026-06-12', '2026-06-12T14:59:59.999Z'],
    ['Asia/Jayapura', '2026-06-09T15:00:00.000Z', '2026-06-15', '2026-06-15T14:59:59.999Z'],
  ])('%s: what came at %s is due on %s', (timeZone, at, due_on, due_at) => {
    const { verify } = made('jalan', 'complaint', at, { timeZone }).promises;
    expect(verify).toMatchObject({ due_on, due_at });
  });
});

describe('the end of the year', () => {
  // Monday 14 December: 15-18 (1-4) · 21 (5) 22 (6) 23 (7) · 28-31 (8-11) · 1 January 2027 (12) · 4 (13) 5 (14).
  it('dates that reach into a year without a table are provisional, the others are not', () => {
    const { promises } = made('jalan', 'complaint', '2026-12-14T02:00:00.000Z');
    expect(promises.first_action).toMatchObject({ due_on: '2026-12-21', provisional: false });
    expect(promises.final).toMatchObject({ due_on: '2027-01-05', provisional: true });
    expect(promises.final.due_at).toBe('2027-01-05T16:59:59.999Z');
  });

  it('with the table of 2027 they are not, and 1 January is a day off', () => {
    const next = {
      ...national,
      years: [...national.years, { year: 2027, source: 'uji' }],
      days: [...national.days, { day: '2027-01-01', kind: 'national_holiday' as const, name: 'Tahun Baru' }],
    };
    const { promises } = made('jalan', 'complaint', '2026-12-14T02:00:00.000Z', {
      calendars: { ...calendars, national: next },
    });
    expect(promises.final).toMatchObject({ due_on: '2027-01-06', provisional: false });
  });
});

describe("a region's own calendar", () => {
  // Friday 4 December: 7 is the region's own day off, so 8 (1) 9 (2) 10 (3).
  it('adds days off, and may have a week of its own', () => {
    const at = '2026-12-04T02:00:00.000Z';
    expect(days(made('jalan', 'complaint', at))[0]).toBe('12-09');
    expect(days(made('jalan', 'complaint', at, own({})))[0]).toBe('12-10');
    // Six days: Saturday 5 (1), 8 (2), 9 (3).
    const six = own({ working_week: [1, 2, 3, 4, 5, 6] });
    expect(days(made('jalan', 'complaint', at, six))[0]).toBe('12-09');
  });
});

// Days of 2025 to 2028 counted from Wednesday 1 January 2025, and whether they are worked: written down once, by stepping.
const off = new Set(national.days.map(({ day }) => day));
const stepped = Array.from({ length: 1460 }, (_, i) => {
  const day = new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10);
  return { day, worked: (i + 2) % 7 < 5 && !off.has(day) };
});
const anyMoment = fc
  .integer({ min: Date.UTC(2025, 0, 2), max: Date.UTC(2027, 11, 1) })
  .map((ms) => new Date(ms).toISOString());
const anyTerm = fc.integer({ min: 1, max: 120 });
const anyZone = fc.constantFrom(...timeZones);
const dueOf = (working_days: number, submittedAt: string, timeZone: string) =>
  due({ working_days }, { submittedAt, timeZone, calendars });

describe('whatever the term and the moment', () => {
  it('1,000 due days are those that stepping from day to day finds, and end with their day', () => {
    fc.assert(
      fc.property(anyTerm, anyMoment, anyZone, (term, at, zone) => {
        const from = stepped.findIndex(({ day }) => day === localDate(new Date(at), zone));
        const expected = stepped.slice(from + 1).filter(({ worked }) => worked)[term - 1]!.day;
        const { due_on, due_at } = dueOf(term, at, zone);
        expect(due_on).toBe(expected);
        expect(localDate(new Date(due_at), zone)).toBe(due_on);
        expect(localDate(new Date(Date.parse(due_at) + 1), zone) > due_on).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('a longer term ends later, and a later report is never due earlier', () => {
    fc.assert(
      fc.property(anyTerm, anyMoment, fc.nat(5 * 86_400_000), anyZone, (term, at, later, zone) => {
        const then = new Date(Date.parse(at) + later).toISOString();
        expect(dueOf(term + 1, at, zone).due_at > dueOf(term, at, zone).due_at).toBe(true);
        expect(dueOf(term, then, zone).due_at >= dueOf(term, at, zone).due_at).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('every category has a term of every class, and says where it comes from', () => {
    for (const { code } of list.services)
      for (const kind of classes)
        for (const promise of Object.values(made(code, kind, '2026-06-09T01:00:00.000Z').promises))
          expect(promise.source.length).toBeGreaterThan(10);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, keep, pause, type Course } from '../src/clocks/course.ts';
import { applied, UNKNOWN, type Fact } from '../src/statistics/fact.ts';
import { figuresOf, percentOf } from '../src/statistics/figures.ts';
import { median, ninetieth } from '../src/statistics/measures.ts';
import { standOf, type Standing } from '../src/statistics/stand.ts';
import { added, isNothing, nothing, sharesOf, type Sum } from '../src/statistics/sums.ts';
import { clocksFor } from './edge/clocks-for.ts';
import { local, national } from './edge/reporting.ts';

const calendars = { national, local, version: 'nasional 1' };
const at = (now: string) => ({ at: now, timeZone: 'Asia/Jakarta', calendars });
const clocks = clocksFor(['2026-11-20', '2026-11-24', '2026-12-08']);
const standing = (over: Partial<Standing> = {}): Standing => ({
  state: 'verified',
  agency: 'dinas',
  service_code: 'lampu-jalan',
  district_code: '35.72.01',
  submitted_at: '2026-11-16T20:00:00.000Z',
  course: begin(clocks),
  outcome: null,
  confirmed: null,
  hand_over_count: 0,
  reopened_count: 0,
  ...over,
});
const fates = (course: Course, now: string) => standOf(standing({ course }), at(now)).clocks;

const daysAt = (now: string) => standOf(standing(), at(now)).days;

describe('how a report stands, as its events say', () => {
  it('counts working days from the day of receipt in the region, without days off', () => {
    // Received on Tuesday 17 November, local time; 7 December is the region's own day off.
    expect(daysAt('2026-11-17T01:00:00.000Z')).toBe(0);
    expect(daysAt('2026-11-17T17:00:00.000Z')).toBe(1);
    expect(daysAt('2026-11-23T01:00:00.000Z')).toBe(4);
    expect(daysAt('2026-12-08T01:00:00.000Z')).toBe(14);
  });

  it('says of each promise what became of it', () => {
    const begun = begin(clocks);
    expect(fates(begun, '2026-11-20T17:00:00.000Z')).toBe('www');
    expect(fates(begun, '2026-11-20T17:00:00.001Z')).toBe('oww');
    expect(fates(pause(begun, '2026-11-19T00:00:00.000Z'), '2027-01-01T00:00:00.000Z')).toBe('www');
    const late = keep(begun, ['verify', 'first_action'], '2026-11-23T00:00:00.000Z');
    expect(fates(late, '2026-12-09T00:00:00.000Z')).toBe('lio');
    expect(fates({ ...late, lapsed: ['final'] }, '2026-12-09T00:00:00.000Z')).toBe('lib');
    expect(fates({ ...late, lapsed: ['final'] }, '2026-12-08T00:00:00.000Z')).toBe('lin');
  });

  it('takes at most 300 bytes, and leaves out what is nothing', () => {
    const longest = standing({
      state: 'awaiting_reporter',
      agency: 'a'.repeat(60),
      service_code: 's'.repeat(60),
      outcome: 'whole',
      confirmed: 'whole',
      hand_over_count: 999,
      reopened_count: 3,
    });
    const text = JSON.stringify(standOf(longest, at('2028-01-01T00:00:00.000Z')));
    expect(text.length).toBeLessThanOrEqual(300);
    expect(standOf(standing({ agency: null, district_code: null }), at('2026-11-17T01:00:00.000Z'))).toEqual({
      state: 'verified',
      service: 'lampu-jalan',
      days: 0,
      clocks: 'www',
    });
  });
});

const submit = {
  verb: 'submit',
  data: { class: 'complaint', service_code: 's', agency: 'a', received_on: '2026-11-17' },
};
const event = (verb: string, state: Standing['state'], days: number, over = {}) => ({
  verb,
  data: { stand: { state, agency: 'a', service: 's', days, clocks: 'iiw', ...over } },
});
const after = (...events: Parameters<typeof applied>[1][]) =>
  events.reduce<Fact | null>((fact, one) => applied(fact, one), null);

/** What is told of a report that was answered, and then closed by its reporter's word. */
function told(confirmed: 'whole' | 'part') {
  const [answered, closed] = [
    event('follow_up', 'in_progress', 5),
    event('confirm', 'done', 6, { confirmed }),
  ];
  return figuresOf(sharesOf(after(submit, answered, closed)!)[0]!.share);
}

describe('what is known of a report', () => {
  it('is nothing without its receipt, as events told it before', () => {
    expect(
      after({ verb: 'submit', data: { class: 'complaint' } }, event('verify', 'verified', 1)),
    ).toBeNull();
  });

  it('keeps the first answers, and the last closing', () => {
    const closed = [
      submit,
      event('verify', 'verified', 1),
      event('respond', 'in_progress', 2),
      event('follow_up', 'in_progress', 5),
      event('close', 'done', 6, { outcome: 'whole', clocks: 'iii' }),
    ];
    expect(after(...closed)).toMatchObject({ early: 2, answer: 5, closed: 6, ended: true, outcome: 'whole' });
    const again = [...closed, event('object', 'reopened', 8, { reopened: 1 })];
    expect(after(...again)).toMatchObject({ early: 2, answer: 5, closed: null, ended: true, said: 'not' });
    const ended = [...again, event('close', 'done', 12), event('confirm', 'done', 15, { confirmed: 'part' })];
    expect(after(...ended)).toMatchObject({ answer: 5, closed: 12, said: 'part' });
  });

  it('remembers who had it before the first hand-over, and forgets it when that is undone', () => {
    const to = (agency: string, times: number) =>
      event('hand_over', 'referred', 3, { agency, handed: times });
    expect(after(submit, to('b', 1), to('c', 2))).toMatchObject({ first: 'a', agency: 'c', handed: 2 });
    expect(after(submit, to('b', 1), event('undo', 'referred', 3))).toMatchObject({ first: 'a', handed: 0 });
  });

  it('stays counted when everything of it is erased, and is open no more', () => {
    const erased = after(submit, { verb: 'erase', data: { what: 'everything' } })!;
    const region = sharesOf(erased).find(({ kind, period }) => kind === 'region' && period === '')!;
    expect(region.share.counts).toEqual({ received: 1, erased: 1 });
    expect(after(submit, { verb: 'erase', data: { what: 'contact' } })).toMatchObject({ erased: false });
  });

  it('is wholly done only when its reporter does not say that it is done in part', () => {
    expect(told('part')).toMatchObject({
      agency: { of: 0, n: 1 },
      count: { done_part: 1, done_accepted: 0 },
    });
    expect(told('whole')).toMatchObject({
      agency: { of: 1, n: 1 },
      count: { done_part: 0, done_accepted: 1 },
    });
  });

  it('of a report that was there before tells no days', () => {
    const stand = { state: 'done' as const, service: 's', clocks: 'iii', outcome: 'part' as const };
    const fact = after({ verb: 'stand', data: { ...submit.data, stand: stand as never } })!;
    expect(fact).toMatchObject({ early: UNKNOWN, answer: UNKNOWN, closed: UNKNOWN, ended: true });
    expect(sharesOf(fact)[0]!.share.days).toEqual({});
  });
});

const someDays = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 });
const histogramOf = (days: number[]) => {
  const sums = days.map((day): Sum => ({ counts: { received: 1 }, days: { early: { [day]: 1 } } }));
  return sums.reduce((all, one) => added(all, one, 1), nothing());
};

describe('a measure', () => {
  it('is exact: the middle, and within how many days nine of ten were done', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const sorted = days.toSorted((a, b) => a - b);
        const half = sorted.length / 2;
        const middle = Number.isInteger(half)
          ? (sorted[half - 1]! + sorted[half]!) / 2
          : sorted[Math.floor(half)]!;
        const { early } = histogramOf(days).days;
        expect(median(early!)).toBe(middle);
        const p90 = ninetieth(early!)!;
        const within = (day: number) => days.filter((one) => one <= day).length * 10 >= days.length * 9;
        expect([within(p90), within(p90 - 1)]).toEqual([true, false]);
      }),
    );
    expect([median({}), ninetieth({})]).toEqual([null, null]);
    expect(median({ 3: 1, 401: 1 })).toBe(401);
  });

  it('of fewer than five is a number, and neither a percentage nor a median', () => {
    expect(percentOf({ of: 3, n: 4 })).toBeNull();
    expect(percentOf({ of: 2, n: 3000 })).toBe(0);
    expect(percentOf({ of: 2999, n: 3000 })).toBe(99.9);
    expect(figuresOf(histogramOf([1, 2, 3, 4])).took.early).toEqual({ n: 4, median: null, p90: null });
    expect(figuresOf(histogramOf([1, 2, 3, 4, 9])).took.early).toEqual({ n: 5, median: 3, p90: 9 });
  });

  it('leaves nothing behind when everything is taken away again', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const shares = days.map((day) => histogramOf([day]));
        const full = shares.reduce((all, one) => added(all, one, 1), nothing());
        expect(isNothing(shares.reduce((all, one) => added(all, one, -1), full))).toBe(true);
      }),
    );
  });
});

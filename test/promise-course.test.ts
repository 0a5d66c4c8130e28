import { describe, expect, it } from 'vitest';
import { NEVER } from '../src/clocks/alarms.ts';
import { keptLate, overdue } from '../src/clocks/course.ts';
import { alarms, received, went, type Paper } from './edge/course.ts';

const days = ({ course: { due } }: Paper) =>
  [due.verify, due.first_action, due.final].map(({ due_on }) => due_on.slice(5));
/** Ten o'clock in the morning of a day of 2026 in Jakarta. */
const on = (day: string) => `2026-${day}T03:00:00.000Z`;
/** The last moment of a day there. */
const endOf = (day: string) => `2026-${day}T16:59:59.999Z`;

/*
 * Worked out with a pencil. (n) is the n-th working day; 16 June is a day off, and so are 18 to 24 March and 3 April.
 * Monday 8 June: 9 (1) 10 (2) 11 (3) 12 (4) · 15 (5) 17 (6) 18 (7) 19 (8) · 22-26 (9-13) · 29 (14).
 * Monday 9 March: 10-13 (1-4) · 16 (5) 17 (6) · 25 (7) 26 (8) 27 (9) · 30 (10) 31 (11) 1 April (12) 2 (13) · 6 (14).
 */
const june = () => received(on('06-08'));
const march = () => received(on('03-09'));

/** What came in on 9 March, closed on a day. */
const closed = (day: string) => went(march(), ['verify', on('03-10')], ['close', on(day)]);

describe('time in which a question waits', () => {
  it('over a weekend counts the working days after its first day up to its last', () => {
    expect(days(june())).toEqual(['06-11', '06-15', '06-29']);
    const asked = went(june(), ['verify', on('06-09')], ['forward', on('06-09')], ['ask', on('06-12')]);
    const answered = went(asked, ['answer', on('06-15')]);
    // One working day, Monday: 15 becomes 17, because 16 is off; 29 becomes 30.
    expect(days(answered)).toEqual(['06-11', '06-17', '06-30']);
    expect(answered.course.pauses).toMatchObject([
      { from_on: '2026-06-12', to_on: '2026-06-15', days: 1, extended: ['first_action', 'final'] },
    ]);
  });

  it('on a Saturday and a Sunday is no working day, and moves nothing', () => {
    const both = went(june(), ['ask', on('06-13')], ['answer', on('06-14')]);
    expect(days(both)).toEqual(days(june()));
    expect(both.course.due.final.due_at).toBe(endOf('06-29'));
  });

  it('over Lebaran 2026 is one day long, whatever the wall calendar says', () => {
    const answered = went(
      march(),
      ['verify', on('03-10')],
      ['forward', on('03-10')],
      ['ask', on('03-17')],
      ['answer', on('03-25')],
    );
    expect(days(answered)).toEqual(['03-12', '03-16', '04-07']);
  });

  it('twice moves twice', () => {
    const twice = went(
      june(),
      ['verify', on('06-09')],
      ['ask', on('06-09')],
      ['answer', on('06-11')],
      ['ask', on('06-19')],
      ['answer', on('06-23')],
    );
    // Two days, 10 and 11: verify 11 → 15, first action 15 → 18, final 29 → 1 July. Both were broken by 19 June and
    // stay so. Then 22 and 23: final → 3 July.
    expect(days(twice)).toEqual(['06-15', '06-18', '07-03']);
    expect(twice.course.pauses.map((pause) => [pause.days, pause.extended])).toEqual([
      [2, ['verify', 'first_action', 'final']],
      [2, ['final']],
    ]);
  });

  it('does not rescue what was broken before it', () => {
    const asked = went(june(), ['ask', on('06-12')]);
    expect(overdue(asked.course, on('06-12'))).toEqual(['verify']);
    expect(overdue(asked.course, on('08-01'))).toEqual(['verify']);
    const answered = went(asked, ['answer', on('07-31')]);
    expect(answered.course.due.verify.due_on).toBe('2026-06-11');
    expect(overdue(answered.course, on('07-31'))).toEqual(['verify']);
    expect(keptLate(went(answered, ['verify', on('07-31')], ['forward', on('07-31')]).course)).toEqual([
      'verify',
    ]);
  });

  it('at the very last moment still counts as before', () => {
    const asked = went(june(), ['ask', endOf('06-11')]);
    expect(overdue(asked.course, on('06-30'))).toEqual([]);
    expect(went(asked, ['answer', on('06-12')]).course.due.verify.due_on).toBe('2026-06-12');
  });

  it('moves a term in hours by the clock, also in the night', () => {
    const paper = received('2026-06-12T15:00:00.000Z', { hours: 3 });
    const answered = went(paper, ['ask', '2026-06-12T16:00:00.000Z'], ['answer', '2026-06-13T18:30:00.000Z']);
    expect(paper.course.due.verify).toMatchObject({
      due_at: '2026-06-12T18:00:00.000Z',
      due_on: '2026-06-13',
    });
    expect(answered.course.due.verify).toMatchObject({
      due_at: '2026-06-13T20:30:00.000Z',
      due_on: '2026-06-14',
    });
    // The other terms are days, of which none was worked.
    expect(days(answered).slice(1)).toEqual(days(paper).slice(1));
  });

  it('that reaches into a year without a table makes a date provisional', () => {
    const paper = received(on('12-01'));
    expect(paper.course.due.final).toMatchObject({ due_on: '2026-12-21', provisional: false });
    const answered = went(paper, ['ask', on('12-02')], ['answer', on('12-18')]);
    // Twelve days: 22 (1) 23 (2) · 28-31 (3-6) · 1 January (7) · 4-8 (8-12).
    expect(answered.course.due.final).toMatchObject({ due_on: '2027-01-08', provisional: true });
    expect(answered.course.due.first_action.provisional).toBe(false);
  });

  it('forgets that officers were reminded of a date, if it is another one now', () => {
    const reminded = {
      ...june(),
      course: { ...june().course, reminded: ['verify', 'final'] as const },
    } as unknown as Paper;
    const moved = went(reminded, ['ask', on('06-09')], ['answer', on('06-11')]);
    expect(moved.course.reminded).toEqual([]);
    const same = went(reminded, ['ask', on('06-09')], ['answer', '2026-06-09T09:00:00.000Z']);
    expect(same.course.reminded).toEqual(['verify', 'final']);
  });
});

describe('"belum selesai"', () => {
  it('makes the answer owed again, later by the days in which it seemed to be given', () => {
    const again = went(closed('04-02'), ['object', on('04-10')]);
    expect(again.state).toBe('reopened');
    expect(again.course.kept).toEqual({ verify: on('04-02'), first_action: on('04-02'), final: null });
    // 6 to 10 April are five working days: 6 April (14) becomes 13.
    expect(again.course.due.final.due_on).toBe('2026-04-13');
    expect(again.course).toMatchObject({ objection: null, silence: null, paused_at: null });
    expect(keptLate(again.course)).toEqual(['verify', 'first_action']);
  });

  it('of an answer that came too late leaves it late', () => {
    const again = went(closed('04-08'), ['object', on('04-20')]);
    expect(again.course.due.final.due_on).toBe('2026-04-06');
    expect(overdue(again.course, on('04-20'))).toContain('final');
  });

  it('while it is open does the same, and nobody closes it by silence', () => {
    const followed = went(march(), ['verify', on('03-10')], ['follow_up', on('03-11')]);
    // 12 (1) 13 (2) · 16 (3) 17 (4) · 25-27 (5-7) · 30 (8) 31 (9) 1 April (10).
    expect(followed.course.silence).toMatchObject({ due_on: '2026-04-01', started_at: on('03-11') });
    expect(alarms(followed)).toEqual({ next_due_at: NEVER, final_due_at: NEVER, wake_at: endOf('04-01') });
    const again = went(followed, ['object', on('03-13')]);
    expect([again.state, again.course.silence]).toEqual(['in_progress', null]);
    // 12 and 13 March: 6 April becomes 8.
    expect(alarms(again)).toMatchObject({ next_due_at: endOf('04-08'), final_due_at: endOf('04-08') });
  });

  it('twice gives the window of the second closing', () => {
    const twice = went(closed('04-02'), ['object', on('04-10')], ['close', on('04-13')]);
    expect(twice.course.objection).toMatchObject({ started_at: on('04-13'), due_on: '2026-04-27' });
    // A word that it is solved does not make the window longer.
    expect(went(twice, ['confirm', on('04-15')]).course.objection).toEqual(twice.course.objection);
  });
});

import { describe, expect, it } from 'vitest';
import { NEVER } from '../src/clocks/alarms.ts';
import { keptLate, overdue } from '../src/clocks/course.ts';
import { alarms, received, went } from './edge/course.ts';

/** Ten o'clock in the morning of a day of 2026 in Jakarta. */
const on = (day: string) => `2026-${day}T03:00:00.000Z`;
/** Monday 8 June; the days are counted in promise-course.test.ts. */
const june = () => received(on('06-08'));

describe('an end while a question waits', () => {
  it('comes in time if it was the reporter whom it waited for', () => {
    const asked = went(june(), ['verify', on('06-09')], ['forward', on('06-09')], ['ask', on('06-10')]);
    // 11, 12, 15, 17-19, 22-26, 29 and 30 June, 1 July: fourteen days later than 29 June.
    for (const action of ['close', 'reject', 'merge', 'follow_up'] as const) {
      const ended = went(asked, [action, on('07-01')]);
      expect([keptLate(ended.course), ended.course.due.final.due_on]).toEqual([[], '2026-07-17']);
    }
  });

  it('and a question after an answer takes the answer back', () => {
    const asked = went(june(), ['verify', on('06-09')], ['follow_up', on('06-10')], ['ask', on('06-12')]);
    expect(asked.course).toMatchObject({ silence: null, paused_at: on('06-12'), kept: { final: null } });
    expect(alarms(asked).wake_at).toBe(NEVER);
    // 15 June was the reporter's; 11 and 12 were not: nobody gains days by an answer that they take back.
    expect(went(asked, ['answer', on('06-15')]).course.due.final.due_on).toBe('2026-06-30');
  });

  it('and handing over what was answered gains no day, however often', () => {
    const [one, two] = [
      ['follow_up', 'hand_over'],
      ['follow_up', 'hand_over'],
    ] as const;
    const dates = [on('06-10'), on('06-24'), on('06-25'), on('07-10')];
    const handed = went(
      june(),
      ['verify', on('06-09')],
      ['forward', on('06-09')],
      ...[...one, ...two].map((action, i): [typeof action, string] => [action, dates[i]!]),
    );
    expect(handed.course.due).toEqual(june().course.due);
    expect(overdue(handed.course, on('07-10'))).toEqual(['final']);
  });

  it('keeps of what was promised only what it gives: a reason is an answer, a merge is none', () => {
    const seen = went(june(), ['verify', on('06-09')]);
    const kept = (action: 'close' | 'reject' | 'disclaim' | 'merge') => {
      const { course } = went(seen, [action, on('06-10')]);
      return [Object.entries(course.kept).flatMap(([name, at]) => (at ? [name] : [])), course.lapsed];
    };
    expect(kept('close')).toEqual([['verify', 'first_action', 'final'], []]);
    for (const action of ['reject', 'disclaim'] as const)
      expect(kept(action)).toEqual([['final'], ['verify', 'first_action']]);
    expect(kept('merge')).toEqual([[], ['verify', 'first_action', 'final']]);
    // What was late when it ended stays late, and nobody is reminded of it.
    const late = went(june(), ['verify', on('06-09')], ['merge', on('07-10')]);
    expect(overdue(late.course, on('08-10'))).toEqual(['verify', 'first_action', 'final']);
    expect(alarms(late)).toEqual({ next_due_at: NEVER, final_due_at: NEVER, wake_at: NEVER });
  });

  it('and what was merged by mistake is owed by the day on which it was', () => {
    const merged = went(june(), ['verify', on('06-09')], ['merge', on('06-10')]);
    const [taken, objected] = (['reopen', 'object'] as const).map((action) =>
      went(merged, [action, on('06-15')]),
    );
    expect(taken?.course).toMatchObject({ kept: { final: null }, due: june().course.due, objection: null });
    // 11, 12 and 15 June.
    expect(objected?.course.due.final.due_on).toBe('2026-07-02');
  });
});

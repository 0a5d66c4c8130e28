import { describe, expect, it } from 'vitest';
import { NEVER } from '../src/clocks/alarms.ts';
import { alarms, received, went, type Paper } from './edge/course.ts';

/** Ten o'clock in the morning of a day of 2026 in Jakarta, and the last moment of one. */
const on = (day: string) => `2026-${day}T03:00:00.000Z`;
const endOf = (day: string) => `2026-${day}T16:59:59.999Z`;
// Worked out with a pencil in promise-course.test.ts.
const june = () => received(on('06-08'));
const march = () => received(on('03-09'));

describe('a hand-over', () => {
  it('starts no clock anew and forgets none', () => {
    const before = went(march(), ['verify', on('03-10')], ['forward', on('03-11')], ['respond', on('03-12')]);
    const handed = went(before, ['hand_over', on('03-30')]);
    expect(handed.course).toEqual(before.course);
    expect(alarms(handed)).toEqual(alarms(before));
  });

  it('drops a question, and what was answered is owed by the next agency', () => {
    const asked = went(march(), ['verify', on('03-10')], ['ask', on('03-11')], ['hand_over', on('03-13')]);
    expect([asked.course.paused_at, asked.course.due.final.due_on]).toEqual([null, '2026-04-08']);
    const followed = went(
      march(),
      ['verify', on('03-10')],
      ['follow_up', on('03-11')],
      ['hand_over', on('03-13')],
    );
    expect([followed.course.kept.final, followed.course.silence]).toEqual([null, null]);
    expect(followed.course.kept.first_action).toBe(on('03-11'));
  });
});

describe('the alarms', () => {
  it('wake for the first reminder, then for the breach, and then no more', () => {
    const paper = june();
    // The working day before Thursday 11 June begins on the 9th at 17.00 UTC.
    expect(alarms(paper)).toEqual({
      next_due_at: endOf('06-11'),
      final_due_at: endOf('06-29'),
      wake_at: '2026-06-09T17:00:00.000Z',
    });
    const told = (reminded: string[], escalated: string[]) =>
      alarms({ ...paper, course: { ...paper.course, reminded, escalated } as Paper['course'] }).wake_at;
    expect(told(['verify'], [])).toBe(endOf('06-11'));
    // Before Monday 15 June comes Friday 12.
    expect(told(['verify'], ['verify'])).toBe('2026-06-11T17:00:00.000Z');
    const all = ['verify', 'first_action', 'final'];
    expect(told(all, all)).toBe(NEVER);
  });

  it('of a term in hours remind an hour before', () => {
    expect(alarms(received('2026-06-12T15:00:00.000Z', { hours: 3 })).wake_at).toBe(
      '2026-06-12T17:00:00.000Z',
    );
  });

  it('sleep while a question waits, but for what was broken before it', () => {
    expect(alarms(went(june(), ['ask', on('06-10')]))).toEqual({
      next_due_at: NEVER,
      final_due_at: NEVER,
      wake_at: NEVER,
    });
    const late = went(june(), ['ask', on('06-12')]);
    expect(alarms(late).next_due_at).toBe(endOf('06-11'));
    expect(alarms(late).final_due_at).toBe(NEVER);
  });
});

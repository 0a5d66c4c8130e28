import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEVER } from '../src/clocks/alarms.ts';
import { keptLate, overdue, owed, running } from '../src/clocks/course.ts';
import { clockNames } from '../src/clocks/schema.ts';
import { timeZones } from '../src/regions/schema.ts';
import { actions, type Action } from '../src/service-requests/actions.ts';
import { isOpen } from '../src/service-requests/states.ts';
import { after, alarms, calendars, received, type Paper } from './edge/course.ts';
import { local } from './edge/reporting.ts';

const MINUTE = 60_000;

/** An action, or a tick of the clock, so many minutes after the one before. */
interface Step {
  deed: Action | 'tick';
  minutes: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom(...actions, 'tick' as const, 'tick' as const),
  // Seconds, hours, days and weeks are all tried.
  minutes: fc.oneof(fc.nat(5), fc.nat(24 * 60), fc.nat(14 * 24 * 60)),
});
const anyPaper = fc
  .record({
    at: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 10, 30) }),
    timeZone: fc.constantFrom(...timeZones),
    hours: fc.option(fc.integer({ min: 1, max: 72 }), { nil: undefined }),
    own: fc.boolean(),
  })
  .map(({ at, timeZone, hours, own }) => ({
    at,
    paper: received(new Date(at).toISOString(), {
      timeZone,
      calendars: own ? { ...calendars, local } : calendars,
      ...(hours && { hours }),
    }),
  }));

/** What the job does with the course, without a database. */
function ticked(paper: Paper, at: string): Paper {
  const { course } = paper;
  if (course.silence && course.silence.due_at < at) return after(paper, 'auto_close', at) ?? paper;
  const broken = overdue(course, at);
  return {
    ...paper,
    course: {
      ...course,
      reminded: [...new Set([...course.reminded, ...broken])],
      escalated: [...new Set([...course.escalated, ...broken])],
    },
  };
}

/** Every step that could be taken, with the report before and after it. */
function* taken(start: Paper, from: number, steps: Step[]) {
  let [paper, now] = [start, from];
  for (const { deed, minutes } of steps) {
    now += minutes * MINUTE;
    const at = new Date(now).toISOString();
    const done = deed === 'tick' ? ticked(paper, at) : after(paper, deed, at);
    if (!done) continue;
    yield { before: paper, done, at, deed };
    paper = done;
  }
}

const late = ({ course }: Paper, at: string) => [...overdue(course, at), ...keptLate(course)];
const OWED_AGAIN: (Action | 'tick')[] = ['object', 'reopen', 'hand_over', 'ask'];

/** Checks every step of as many lives; how many steps there were. */
const run = (check: (step: ReturnType<typeof taken> extends Generator<infer S> ? S : never) => void) => {
  let steps = 0;
  fc.assert(
    fc.property(anyPaper, fc.array(anyStep, { minLength: 5, maxLength: 25 }), ({ at, paper }, list) => {
      for (const step of taken(paper, at, list)) {
        steps += 1;
        check(step);
      }
    }),
    { numRuns: 10_000 },
  );
  return steps;
};

describe('whatever is done with a report, in 10,000 random lives', () => {
  it('no date comes nearer, and what was promised stays as it was', { timeout: 120_000 }, () => {
    const steps = run(({ before, done }) => {
      expect(done.clocks).toBe(before.clocks);
      for (const name of clockNames) {
        expect(done.course.due[name].due_at >= before.course.due[name].due_at).toBe(true);
        expect(done.course.due[name].due_on >= done.clocks.promises[name].due_on).toBe(true);
      }
    });
    expect(steps).toBeGreaterThan(30_000);
  });

  it('what was late stays late, unless its answer is owed again', { timeout: 120_000 }, () => {
    run(({ before, done, at, deed }) => {
      const still = late(done, at);
      for (const name of late(before, at))
        if (name === 'final' && OWED_AGAIN.includes(deed) && before.course.kept.final !== null) {
          // Owed again, and on the very day on which it was too late: a pause never rescues it.
          expect(done.course.due.final).toEqual(before.course.due.final);
          expect(still).toContain(name);
        } else expect(still).toContain(name);
    });
  });

  it(
    'nothing was kept later than it happened, and only an answer is ever owed again',
    { timeout: 120_000 },
    () => {
      run(({ before, done, at, deed }) => {
        for (const name of clockNames) {
          const [was, is] = [before.course.kept[name], done.course.kept[name]];
          expect(is === null || is <= at).toBe(true);
          if (was !== null && is !== was) {
            expect([name, is]).toEqual(['final', null]);
            expect(OWED_AGAIN).toContain(deed);
          }
        }
        if (!isOpen(done.state)) expect(owed(done.course)).toEqual([]);
        else expect(done.course.objection).toBeNull();
        expect(done.course.silence === null || done.state === 'in_progress').toBe(true);
      });
    },
  );

  it('the clock wakes while it has something to do, and never when not', { timeout: 120_000 }, () => {
    run(({ done }) => {
      const { next_due_at, final_due_at, wake_at } = alarms(done);
      const { course } = done;
      const untold = running(course).filter((name) => !course.escalated.includes(name));
      expect(wake_at < NEVER).toBe(untold.length > 0 || course.silence !== null);
      expect(next_due_at < NEVER).toBe(running(course).length > 0);
      expect(final_due_at < NEVER).toBe(running(course).includes('final'));
      if (course.paused_at === null) expect(running(course)).toEqual(owed(course));
      // Never later than what there is to do.
      for (const name of untold) expect(wake_at <= course.due[name].due_at).toBe(true);
    });
  });
});

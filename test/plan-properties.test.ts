import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stable } from '../functions/core/changed-fields.ts';
import { scheduleProblems } from '../functions/programmes/schedule-rules.ts';
import { bareSchedule, contradictions, news, withStep } from '../functions/programmes/schedule-steps.ts';
import { curveOf } from '../src/programmes/curve.ts';
import { next } from '../src/programmes/milestone-states.ts';
import {
  largestSlip,
  milestonesOf,
  movesOf,
  nextDueOf,
  progressOf,
  slipOf,
} from '../src/programmes/schedule.ts';
import { Schedule, type MilestoneChange } from '../src/programmes/schedule-schema.ts';
import { lastDay } from '../src/ui/period.ts';
import { daysBetween } from '../src/ui/when.ts';
import { someHistory, TODAY } from './edge/random-plan.ts';

const CASES = 1000;
const told = (as_of: string): Omit<MilestoneChange, 'action'> => ({
  due: null,
  date: null,
  reason: 'kata uji',
  as_of,
  source: 'koran',
});

// Drawn once for all promises; a broken one names the seed and the plan that broke it.
const seed = Date.now();
const histories = fc.sample(someHistory, { numRuns: CASES, seed });

/** A promise about a random plan as it stands, with all that was said of it before. */
const always = (words: string, holds: (plan: Schedule, history: Schedule[]) => void) =>
  it(`${CASES.toLocaleString('en')} random plans: ${words}`, { timeout: 60_000 }, () => {
    expect(histories).toHaveLength(CASES);
    for (const [i, history] of histories.entries())
      try {
        holds(history.at(-1)!, history);
      } catch (cause) {
        throw new Error(`plan ${i} of seed ${seed}: ${String(cause)}`, { cause });
      }
  });

const everyMilestone = (plan: Schedule) => [...plan.milestones, ...plan.revisions.flatMap((r) => r.add)];
const risesOnly = (numbers: number[]) => numbers.every((n, i) => n >= (numbers[i - 1] ?? 0));

describe('whatever was planned, and whatever happened to it', () => {
  always('a plan with a lawful history is taken as it is', (plan) => {
    expect(Schedule.safeParse(plan)).toEqual({ success: true, data: plan });
    expect(scheduleProblems(plan, TODAY)).toEqual([]);
  });

  always('progress is a whole number from 0 to 100, and where the curve ends', (plan) => {
    const progress = progressOf(milestonesOf(plan));
    expect(Number.isInteger(progress) && progress >= 0 && progress <= 100).toBe(true);
    const actual = curveOf(plan, TODAY).filter((point) => point.actual !== null);
    expect(actual.at(-1)).toMatchObject({ day: TODAY, actual: progress });
  });

  always('meeting one more milestone adds its weight, giving one up never adds any', (plan) => {
    const before = milestonesOf(plan);
    for (const m of before)
      for (const action of ['meet', 'drop', 'miss', 'reopen'] as const) {
        if (next(m.state, action) === null) continue;
        const date = action === 'meet' ? TODAY : null;
        const change = { ...told(TODAY), action, date };
        const after = progressOf(milestonesOf(withStep(plan, { as_of: TODAY, milestone: m.key, change })));
        const gained = action === 'meet' ? m.weight : 0;
        const lost = m.state === 'met' ? m.weight : 0;
        expect(after).toBe(progressOf(before) + gained - lost);
      }
  });

  always('slippage is counted from the first published date, and its moves add up to it', (plan) => {
    const milestones = milestonesOf(plan);
    for (const [i, written] of everyMilestone(plan).entries()) {
      const m = milestones[i]!;
      const due = written.changes.findLast((change) => change.due !== null)?.due ?? written.due;
      expect(slipOf(m)).toBe(daysBetween(lastDay(written.due), lastDay(due)));
      const moves = movesOf(m);
      expect(moves.reduce((sum, move) => sum + move.days, 0)).toBe(slipOf(m));
      expect(moves.map((move) => move.from)).toEqual(
        [written.due, ...moves.map((move) => move.to)].slice(0, -1),
      );
    }
    expect(largestSlip(milestones)).toBe(milestones.map(slipOf).toSorted((a, b) => b - a)[0]);
  });

  always('the next due day is the earliest of those that still wait', (plan) => {
    const waiting = milestonesOf(plan).filter((m) =>
      ['scheduled', 'partiallyMet', 'notMet'].includes(m.state),
    );
    const day = nextDueOf(milestonesOf(plan));
    expect(waiting.every((m) => day !== null && day <= lastDay(m.due))).toBe(true);
    expect(day === null || waiting.some((m) => lastDay(m.due) === day)).toBe(true);
  });

  always('the first plan is drawn the same for ever, whatever is said later', (_, history) => {
    const [first = history.at(-1)!] = history;
    const drawn = curveOf(first, TODAY);
    const planned = (day: string) => drawn.findLast((point) => point.day <= day)?.baseline ?? 0;
    for (const moment of history)
      for (const { day, baseline } of curveOf(moment, TODAY))
        expect([day, baseline]).toEqual([day, planned(day)]);
  });

  always('curves only rise, the first plan ends at 100, the present one at what was not given up', (plan) => {
    const points = curveOf(plan, TODAY);
    const days = points.map((point) => point.day);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(risesOnly(points.map((point) => point.baseline))).toBe(true);
    expect(risesOnly(points.map((point) => point.current))).toBe(true);
    expect(risesOnly(points.flatMap((point) => point.actual ?? []))).toBe(true);
    expect(points.every((point) => (point.actual === null) === point.day > TODAY)).toBe(true);
    const dropped = milestonesOf(plan).filter((m) => m.state === 'dropped');
    const left = 100 - dropped.reduce((sum, m) => sum + m.weight, 0);
    expect(points.at(-1)).toMatchObject({ baseline: 100, current: left });
  });

  always('two moments of one history never contradict each other', (plan, history) => {
    for (const moment of history) {
      expect(contradictions(moment, plan)).toEqual([]);
      expect(contradictions(plan, moment)).toEqual([]);
      expect(news(plan, moment)).toEqual([]);
    }
  });

  always('what rewrites anything that was published contradicts it, from either side', (plan) => {
    for (const rewrite of rewrites(plan)) {
      expect(contradictions(plan, rewrite)).toHaveLength(1);
      expect(contradictions(rewrite, plan)).toHaveLength(1);
    }
  });

  always('the news of any moment, one by one and each lawful, gives back the whole plan', (plan, history) => {
    for (const moment of [bareSchedule(plan), ...history]) {
      const steps = news(moment, plan);
      const last = steps.reduce((before, step) => {
        const after = withStep(before, step);
        expect(scheduleProblems(after, TODAY)).toEqual([]);
        return after;
      }, moment);
      expect(stable(last)).toBe(stable(plan));
      expect(steps.map((step) => step.as_of)).toEqual(steps.map((step) => step.as_of).toSorted());
    }
  });
});

/** The plan with one published thing rewritten: in the baseline, in each change and in each revision. */
function rewrites(plan: Schedule): Schedule[] {
  const rewritten = (rewrite: (copy: Schedule) => void) => {
    const copy = structuredClone(plan);
    rewrite(copy);
    return copy;
  };
  return [
    rewritten((copy) => (copy.as_of = '1991-01-01')),
    ...plan.milestones.flatMap((_, i) => [
      rewritten((copy) => (copy.milestones[i]!.due = other(copy.milestones[i]!.due))),
      rewritten((copy) => (copy.milestones[i]!.weight += 1)),
      rewritten((copy) => (copy.milestones[i]!.title += ' lain')),
    ]),
    ...everyMilestone(plan).flatMap((m, i) =>
      m.changes.map((_, n) => rewritten((copy) => (everyMilestone(copy)[i]!.changes[n]!.source = 'gosip'))),
    ),
    ...plan.revisions.map((_, i) => rewritten((copy) => (copy.revisions[i]!.reason = 'sebab lain'))),
  ];
}

const other = (due: string) => (due === '1991' ? '1992' : '1991');

import type { CurvePoint } from '../charts/s-curve.tsx';
import { lastDay } from '../ui/period.ts';
import { milestonesOf, type Milestone } from './schedule.ts';
import type { Schedule } from './schedule-schema.ts';

/**
 * Cumulative weight by day: as first planned, as planned now, and as met. A dropped milestone stays in the first
 * plan and leaves the present one, so that a plan that gave something up no longer reaches 100.
 */
export function curveOf(schedule: Schedule, today: string): CurvePoint[] {
  const milestones = milestonesOf(schedule);
  const days = milestones.flatMap((m) => [
    lastDay(m.original),
    lastDay(m.due),
    ...(m.metOn ? [m.metOn] : []),
  ]);
  return [...new Set([schedule.as_of, today, ...days])].toSorted().map((day) => ({
    day,
    baseline: sum(milestones, (m) => (lastDay(m.original) <= day ? m.baselineWeight : 0)),
    current: sum(milestones, (m) => (m.state !== 'dropped' && lastDay(m.due) <= day ? m.weight : 0)),
    actual: day > today ? null : sum(milestones, (m) => (m.metOn && m.metOn <= day ? m.weight : 0)),
  }));
}

const sum = (milestones: Milestone[], weight: (m: Milestone) => number) =>
  milestones.reduce((total, m) => total + weight(m), 0);

import { jumps } from '../../src/drafts/causes.ts';
import { progressProblem } from '../../src/drafts/gate.ts';
import type { ContentOf, Kind } from '../../src/drafts/kinds.ts';
import { changeOf } from '../../src/drafts/kinds/milestone.ts';
import { milestonesOf, progressOf } from '../../src/programmes/schedule.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { FieldProblem } from '../core/refusal.ts';
import { withStep } from '../programmes/schedule-steps.ts';

/** A milestone that makes the progress of its programme jump by more than 30 points, without a word why. */
export function progressJump(kind: Kind, plan: unknown, content: ContentOf<Kind>): FieldProblem[] {
  if (kind !== 'milestone' || plan === null) return [];
  const { milestone, change } = changeOf(content as ContentOf<'milestone'>);
  if (change.reason) return [];
  const after = withStep(plan as Schedule, { as_of: change.as_of, milestone, change });
  const [from, to] = [plan as Schedule, after].map((schedule) => progressOf(milestonesOf(schedule)));
  return from !== undefined && to !== undefined && jumps(from, to) ? [progressProblem(from, to)] : [];
}

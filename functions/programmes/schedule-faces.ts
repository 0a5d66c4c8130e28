import { milestonesOf } from '../../src/programmes/schedule.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { Face } from './save-schedule.ts';
import { bareSchedule, news, withStep, type Step } from './schedule-steps.ts';

/** A plan as it is first published, with its event. */
export const firstFace = (content: Schedule): Face => ({
  content,
  verb: 'plan',
  reason: null,
  data: { milestones: content.milestones.length },
});

/** A plan after one more step, with the event and the public reason of that step. */
export function nextFace(before: Schedule, step: Step): Face {
  const content = withStep(before, step);
  if ('revision' in step) {
    const { as_of, reason, add } = step.revision;
    return { content, verb: 'revise', reason, data: { as_of, add: add.map((m) => m.key) } };
  }
  const { milestone, change } = step;
  const { as_of, due, date, reason, action } = change;
  const data = { milestone, as_of, due, date, ...movedFrom(before, milestone, action) };
  return { content, verb: action, reason, data };
}

// History tells from where to where a date was moved, and should not have to replay the plan for it.
const movedFrom = (before: Schedule, milestone: string, action: string) =>
  action === 'move' ? { from: milestonesOf(before).find(({ key }) => key === milestone)?.due } : {};

/** Every face that leads from a stored plan, or from none, to a file's: one for each step, in the order of their days. */
export function facesTo(before: Schedule | undefined, after: Schedule): Face[] {
  const faces = before ? [] : [firstFace(bareSchedule(after))];
  let current = before ?? bareSchedule(after);
  for (const step of news(current, after)) {
    const face = nextFace(current, step);
    faces.push(face);
    current = face.content;
  }
  return faces;
}

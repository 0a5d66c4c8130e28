import type { Timeline } from '../public-requests/timeline.ts';
import { wayWords } from '../public-requests/way-words.ts';
import { beginningOf } from '../ui/when.ts';
import { datetime } from './datetime.ts';
import type { Note } from './request.ts';

/** A report's way as notes, oldest first. Of a sensitive report the days alone are told: each as the first moment of its day there. */
export function notesOf({ steps }: Timeline, region: { name: string; timeZone: string }): Note[] {
  const w = wayWords.id;
  const coordinator = w.coordinator(region.name);
  return steps.map((step) => {
    const by = step.agency === undefined ? null : (step.agency ?? coordinator);
    const told =
      step.verb === 'merge'
        ? step.into
          ? w.mergedInto(step.into)
          : w.merged
        : w.steps[step.verb]({ ...step, by, from: step.from ?? coordinator });
    return {
      datetime: step.on && datetime(step.at ?? beginningOf(step.on, region.timeZone)),
      description: step.answer ? `${told} ${step.answer}` : told,
      type: step.verb,
    };
  });
}

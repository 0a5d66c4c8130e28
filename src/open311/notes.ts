import type { Timeline } from '../public-requests/timeline.ts';
import { wayWords } from '../public-requests/way-words.ts';
import type { Note } from './request.ts';

/** A report's way as notes, oldest first. The public knows its days alone, so each stands at the first moment of its day. */
export function notesOf({ steps }: Timeline, region: string): Note[] {
  const w = wayWords.id;
  const coordinator = w.coordinator(region);
  return steps.map((step) => {
    const by = step.agency === undefined ? null : (step.agency ?? coordinator);
    const told =
      step.verb === 'merge'
        ? step.into
          ? w.mergedInto(step.into)
          : w.merged
        : w.steps[step.verb]({ ...step, by, from: step.from ?? coordinator });
    return {
      datetime: step.on && `${step.on}T00:00:00Z`,
      description: step.answer ? `${told} ${step.answer}` : told,
      type: step.verb,
    };
  });
}

import type { ReadFeedback, Target } from '../../src/feedback/page.ts';
import { readFeedback } from '../../src/feedback/read-feedback.ts';
import type { TypedFeedback } from '../../src/feedback/typed.ts';
import { FOTO } from '../../src/photos/fields.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { localDate } from '../../src/ui/when.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import type { Ground } from './ground-reads.ts';

/** The photos it names, and those of them that still wait to be taken. */
export interface Photos {
  photos: string[];
  waiting: unknown[];
}

/** Reads feedback as it was typed against its region; refuses what cannot be taken, with all that is wrong in it. */
export function mustBeSound(
  typed: TypedFeedback,
  ground: Ground,
  now: Date,
  named: Photos,
): { feedback: ReadFeedback; target: Target } {
  const { target } = ground;
  const read = readFeedback(typed, { ...ground, today: localDate(now, ground.region.time_zone) });
  const problems = [
    ...('problems' in read ? read.problems : []),
    ...(target ? [] : [{ field: 'program', message: refusals.id.feedbackTargetUnknown }]),
    ...photoProblems(named),
  ];
  if ('problems' in read || !target || problems.length > 0)
    throw new Refusal('invalid', (w) => w.feedbackRefused, problems);
  return { feedback: read.feedback, target };
}

// A photo that was swept meanwhile is missed before the observation is sent, not after.
const photoProblems = ({ photos, waiting }: Photos): FieldProblem[] =>
  waiting.length < new Set(photos).size ? [{ field: FOTO.files, message: refusals.id.requestPhotoGone }] : [];

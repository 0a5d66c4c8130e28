import { FOTO } from '../../src/photos/fields.ts';
import { readRequest, type ReadRequest } from '../../src/service-requests/read-request.ts';
import type { TypedRequest } from '../../src/service-requests/typed.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { localDate } from '../../src/ui/when.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import type { Ground } from './ground-reads.ts';

/** Reads a report as it was typed against its region; refuses one that cannot be taken, with what is wrong in which field. */
export function mustBeSound(typed: TypedRequest, ground: Ground, now: Date): ReadRequest {
  const today = localDate(now, ground.region.time_zone);
  const read = readRequest(typed, { ...ground, today });
  const problems = [...('problems' in read ? read.problems : []), ...programmeProblems(typed, ground)];
  if ('problems' in read || problems.length > 0)
    throw new Refusal('invalid', (w) => w.requestRefused, problems);
  return read.request;
}

/** Refuses a report with a photo that was swept meanwhile: it is missed before the report is sent, not after. */
export function mustWait(photos: string[], waiting: unknown[]): void {
  if (waiting.length < new Set(photos).size)
    throw new Refusal('invalid', (w) => w.requestRefused, [
      { field: FOTO.files, message: refusals.id.requestPhotoGone },
    ]);
}

const programmeProblems = ({ texts }: TypedRequest, { programme }: Ground): FieldProblem[] =>
  texts.programme?.trim() && !programme
    ? [{ field: 'programme', message: refusals.id.requestProgrammeUnknown }]
    : [];

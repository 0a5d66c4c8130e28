import { FOTO } from '../../src/photos/fields.ts';
import { readRequest, type ReadRequest } from '../../src/service-requests/read-request.ts';
import type { TypedRequest } from '../../src/service-requests/typed.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { localDate } from '../../src/ui/when.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import type { Ground } from './ground-reads.ts';

/** What a report is besides its words: the photos it names, and those of them that still wait for a report. */
export interface Named {
  photos: string[];
  waiting: unknown[];
}

/** Reads a report as it was typed against its region; refuses one that cannot be taken, with all that is wrong in it. */
export function mustBeSound(typed: TypedRequest, ground: Ground, now: Date, named: Named): ReadRequest {
  const { time_zone: timeZone } = ground.region;
  const read = readRequest(typed, { ...ground, timeZone, today: localDate(now, timeZone) });
  const problems = [
    ...('problems' in read ? read.problems : []),
    ...programmeProblems(typed, ground),
    ...photoProblems(named),
  ];
  if ('problems' in read || problems.length > 0)
    throw new Refusal('invalid', (w) => w.requestRefused, problems);
  return read.request;
}

// A photo that was swept meanwhile is missed before the report is sent, not after.
const photoProblems = ({ photos, waiting }: Named): FieldProblem[] =>
  waiting.length < new Set(photos).size ? [{ field: FOTO.files, message: refusals.id.requestPhotoGone }] : [];

const programmeProblems = ({ texts }: TypedRequest, { programme }: Ground): FieldProblem[] =>
  texts.programme?.trim() && !programme
    ? [{ field: 'programme', message: refusals.id.requestProgrammeUnknown }]
    : [];

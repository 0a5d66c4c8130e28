import { refusals } from '../../src/feedback/schema.ts';
import type { Db, Statement } from '../core/db.ts';
import { enterErasures } from '../core/erasures.ts';
import { leaveFeedbackPhotos, unapproveFeedbackPhotos } from '../photos/attach.ts';
import { emptyRows, hideRows } from './moderate-writes.ts';
import { countObservation, uncountPublished } from './tally-writes.ts';
import { forgetWithdrawn } from './withdraw-writes.ts';

/** What the ledger calls the loss of all words, that photos are shown no more, and the hiding for a reason, which follows a colon. */
export const EVERYTHING = 'everything';
export const PHOTOS = 'photos';
export const HIDDEN = 'hidden';

/** Why it is erased, and when (UTC). */
export interface Erasing {
  basis: 'request' | 'period';
  at: string;
}

/**
 * The statements that erase all that residents wrote in feedback, with its photos, and say so in the ledger. The first is
 * the guarded one; `published` are those among them that everybody saw, and which are counted no more.
 */
export const erasing = (
  db: Db,
  ids: string[],
  { basis, at }: Erasing,
  published: string[],
): [Statement, ...Statement[]] => [
  emptyRows(db, ids, at),
  // Each by itself: where it was seen stands in its row until then.
  ...published.flatMap((id) => countObservation(db, id, -1)),
  ...forgetWithdrawn(db, ids),
  leaveFeedbackPhotos(db, ids),
  enterErasures(db, ids, { noun: 'feedback', what: EVERYTHING, basis, at }),
];

/** What a restore does once more by a line of the ledger; nothing when it knows no such line. */
export function feedbackErasedAgain(db: Db, ids: string[], what: string, e: Erasing): Statement[] {
  if (what === PHOTOS)
    return [
      unapproveFeedbackPhotos(db, ids, [], e.at),
      enterErasures(db, ids, { noun: 'feedback', what, ...e }),
    ];
  const counted = ids.flatMap((id) => uncountPublished(db, id));
  if (what === EVERYTHING) return [...counted, ...erasing(db, ids, e, [])];
  const [hidden, reason] = what.split(':');
  const refusal = refusals.find((code) => code === reason);
  if (hidden !== HIDDEN || !refusal) return [];
  return [
    ...counted,
    hideRows(db, ids, refusal, e.at),
    enterErasures(db, ids, { noun: 'feedback', what, ...e }),
  ];
}

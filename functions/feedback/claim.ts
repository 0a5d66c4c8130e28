import type { PublicFeedback } from '../../src/feedback/public.ts';
import type { State } from '../../src/feedback/schema.ts';
import { attemptsOf, countWrongKey } from '../core/attempts.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { WRONG_KEYS, type Claim } from '../own-requests/claim.ts';
import { ownFeedback } from './own-reads.ts';

/** What of it must be known before it is taken back. */
export interface OwnFeedbackRow extends Row {
  id: string;
  region: string;
  kind: PublicFeedback['kind'];
  state: State;
  version: number;
}

/**
 * Opens feedback for whoever holds its key, in one batch with what else is to be read of it. A wrong key, an unknown and
 * a withdrawn reference run the same statements and meet the same refusal; wrong ones are counted as for reports.
 */
export async function open(
  db: Db,
  claim: Claim,
  also: Statement[] = [],
): Promise<[OwnFeedbackRow, ...Row[][]]> {
  const [, counted = [], [own] = [], ...found] = await readAll(db, [
    countWrongKey(db, 'feedback', claim.mac, claim.allowance),
    attemptsOf(db, claim.allowance),
    ownFeedback(db, claim.mac),
    ...also,
  ]);
  // The right key is asked after first: nobody who shares the network can spend another's way in.
  if (own) return [own as OwnFeedbackRow, ...found];
  if (Number(counted[0]?.count ?? 0) > WRONG_KEYS) throw new Refusal('too_many', (w) => w.keysTooMany);
  throw new Refusal('not_found', (w) => w.ownFeedbackUnknown);
}

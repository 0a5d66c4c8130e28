import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Db, Statement } from '../core/db.ts';
import { enterErasures, type Erased } from '../core/erasures.ts';
import type { Claim } from '../own-requests/claim.ts';
import { leaveFeedbackPhotos } from '../photos/attach.ts';
import { open } from './claim.ts';
import { countObservation, uncountPublished } from './tally-writes.ts';
import { forgetWithdrawn, withdrawAgain, withdrawOwn } from './withdraw-writes.ts';

/** What the ledger calls it. */
export const WITHDRAWN = 'everything';

/** Takes feedback back for good, because whoever sent it asks: words, photo and place go, and it is counted no longer. */
export async function withdrawFeedback(ctx: Ctx, claim: Claim): Promise<void> {
  const [own] = await open(ctx.db, claim);
  const at = instant(ctx);
  const counted = own.state === 'published' ? countObservation(ctx.db, own.id, -1) : [];
  const gone = goneStatements(ctx.db, [own.id], {
    noun: 'feedback',
    what: WITHDRAWN,
    basis: 'request',
    at,
  });
  await act(ctx, [withdrawOwn(ctx.db, own, at), ...counted, ...gone], {
    region: own.region,
    noun: 'feedback',
    verb: 'withdraw',
    subject: own.id,
    version: own.version + 1,
    public: false,
    data: { kind: own.kind },
  });
}

/** The same for feedback of a ledger, after a restore: it may be run again, and leaves no event. */
export const withdrawingAgain = (db: Db, ids: string[], ledger: Erased): Statement[] => [
  ...ids.flatMap((id) => uncountPublished(db, id)),
  withdrawAgain(db, ids, ledger.at),
  ...goneStatements(db, ids, ledger),
];

const goneStatements = (db: Db, ids: string[], ledger: Erased): Statement[] => [
  ...forgetWithdrawn(db, ids),
  leaveFeedbackPhotos(db, ids),
  enterErasures(db, ids, ledger),
];

import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Db, Statement } from '../core/db.ts';
import { enterErasures, type Erased } from '../core/erasures.ts';
import type { Claim } from '../own-requests/claim.ts';
import { leaveFeedbackPhotos } from '../photos/attach.ts';
import { open } from './claim.ts';
import { countObservation } from './tally-writes.ts';
import { forgetWithdrawn, withdrawOwn } from './withdraw-writes.ts';

/** What the ledger calls it; a restore erases it again (erasing.ts). */
const WITHDRAWN = 'everything';

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

const goneStatements = (db: Db, ids: string[], ledger: Erased): Statement[] => [
  ...forgetWithdrawn(db, ids),
  leaveFeedbackPhotos(db, ids),
  enterErasures(db, ids, ledger),
];

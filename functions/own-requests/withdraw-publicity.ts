import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { enterErasures } from '../core/erasures.ts';
import { unpublishStatements } from '../public-requests/publish.ts';
import { open, type Claim } from './claim.ts';
import { withdrawOwn } from './writes.ts';

/** What the ledger calls it. */
export const PUBLICITY = 'publicity';

/**
 * Takes a report from the public's sight, for good; it goes on being handled. By the ledger a restore does so again.
 * Withdrawn already, nothing changes.
 */
export async function withdrawPublicity(ctx: Ctx, claim: Claim): Promise<void> {
  const [request] = await open(ctx.db, claim);
  if (request.is_withdrawn) return;
  const { db } = ctx;
  const taken = { noun: 'service_request', what: PUBLICITY, basis: 'request', at: instant(ctx) } as const;
  const statements = [...unpublishStatements(db, request.id), enterErasures(db, [request.id], taken)];
  await act(ctx, [withdrawOwn(db, claim.mac), ...statements], {
    region: request.region,
    noun: 'service_request',
    verb: 'withdraw',
    subject: request.id,
    version: request.version + 1,
    public: false,
  });
}

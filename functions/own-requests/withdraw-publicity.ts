import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { unpublishStatements } from '../public-requests/publish.ts';
import { open, type Claim } from './claim.ts';
import { withdrawOwn } from './writes.ts';

/** Takes a report from the public's sight, for good; it goes on being handled. Withdrawn already, nothing changes. */
export async function withdrawPublicity(ctx: Ctx, claim: Claim): Promise<void> {
  const [request] = await open(ctx.db, claim);
  if (request.is_withdrawn) return;
  await act(ctx, [withdrawOwn(ctx.db, claim.mac), ...unpublishStatements(ctx.db, request.id)], {
    region: request.region,
    noun: 'service_request',
    verb: 'withdraw',
    subject: request.id,
    version: request.version + 1,
    public: false,
  });
}
